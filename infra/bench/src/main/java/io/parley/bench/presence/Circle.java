package io.parley.bench.presence;

import java.util.stream.IntStream;

/** Users in a circle, each of whom watches the ones that follow: everybody is watched as often. */
record Circle(int users, int watched) {

  Circle {
    if (watched < 1 || watched >= users) {
      throw new IllegalArgumentException("everybody watches some of the others");
    }
  }

  /** Whom the user watches. */
  IntStream watchedBy(int watcher) {
    return IntStream.rangeClosed(1, watched).map(step -> (watcher + step) % users);
  }

  /** Whether one watches the other. */
  boolean watches(int watcher, int user) {
    int step = (user - watcher + users) % users;
    return step >= 1 && step <= watched;
  }
}
