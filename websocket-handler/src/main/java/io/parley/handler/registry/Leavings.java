package io.parley.handler.registry;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Takes sessions out of the registry, and tries again later what failed. What is forgotten for lack
 * of room does little harm: whoever pushes to it is told that nobody is there.
 */
final class Leavings {

  private static final BatchSettings BATCHES = new BatchSettings("unregister", 1, 512, 50_000);
  private static final int MAX_LATER = 50_000;

  private final NaturalBatcher<Session, Boolean> batcher;
  private final Queue<Session> later = new ArrayBlockingQueue<>(MAX_LATER);

  Leavings(Registry registry) {
    this.batcher =
        new NaturalBatcher<>(
            BATCHES,
            sessions -> {
              registry.unregister(sessions);
              return Collections.nCopies(sessions.size(), true);
            });
  }

  void add(Session session) {
    var _ =
        batcher
            .submit(session)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                later.offer(session);
              }
            });
  }

  void retry() {
    List<Session> sessions = new ArrayList<>();
    Session session = later.poll();
    while (session != null) {
      sessions.add(session);
      session = later.poll();
    }
    sessions.forEach(this::add);
  }

  void clear() {
    later.clear();
  }
}
