package io.parley.lastseen.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** Transitions that are done and that the registry has not been told of yet. */
@Component
final class Reports {

  private final Queue<String> done = new ArrayDeque<>();

  synchronized void add(Collection<String> ids) {
    done.addAll(ids);
  }

  /** Takes some. */
  synchronized List<String> take(int limit) {
    List<String> taken = new ArrayList<>(Math.min(limit, done.size()));
    while (taken.size() < limit && !done.isEmpty()) {
      taken.add(done.remove());
    }
    return taken;
  }
}
