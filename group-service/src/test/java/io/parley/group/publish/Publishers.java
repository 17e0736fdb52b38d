package io.parley.group.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.group.index.InMemoryMembershipIndex;
import io.parley.group.state.GroupStore;
import java.time.Clock;

/** Publishers into logs in memory, for tests of other packages. */
public final class Publishers {

  private Publishers() {}

  public static Publisher of(GroupStore store, Clock clock) {
    return new Publisher(
        store,
        new InMemoryAnnouncementStore(),
        new InMemoryChangeLog(),
        new InMemoryMembershipIndex(),
        Bench.PROPERTIES,
        clock,
        new SimpleMeterRegistry());
  }
}
