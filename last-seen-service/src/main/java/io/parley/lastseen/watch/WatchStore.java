package io.parley.lastseen.watch;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.List;

/**
 * Keeps watches, which end by themselves, and what was shown of those who are watched. It is soft
 * state: it may be empty at any time, and fills again when nodes enter their watches again.
 */
public interface WatchStore {

  /** Enters watches or puts their end off. A user who is watched by too many gets no more. */
  void enter(Collection<Watch> watches);

  /** Ends watches. */
  void remove(Collection<Watch> watches);

  /** How users look, in their order. What nobody watches any more was not shown. */
  List<Sight> look(List<UserId> targets);

  /**
   * Notes what is shown, unless something newer is. One result per show, in the same order; the
   * audience is empty when nothing has changed.
   */
  List<ShowResult> show(List<Show> shows);

  /** All who watch a user. */
  List<Watcher> watchersOf(UserId target);

  /** All watches of somebody who looks. */
  List<Watch> watchesOf(UserId viewer);

  /**
   * Some of the users who are watched.
   *
   * @param part which part of the users
   * @param from how many of them to pass over; with 0 a round begins, which only one instance gets
   * @return empty at the end, and when another instance has the round
   */
  List<UserId> targets(int part, int from, int limit);

  /** How many parts there are. */
  int parts();
}
