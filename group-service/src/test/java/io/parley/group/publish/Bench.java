package io.parley.group.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.index.InMemoryMembershipIndex;
import io.parley.group.state.Change;
import io.parley.group.state.Change.What;
import io.parley.group.state.Commit;
import io.parley.group.state.Head;
import io.parley.group.state.InMemoryGroupStore;
import io.parley.group.state.Info;
import io.parley.group.state.Settings;
import io.parley.group.state.Versions;
import io.parley.group.time.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A publisher and a sweep between fakes. */
final class Bench {

  static final UserId ACTOR = UserId.next();

  static final PublishProperties PROPERTIES =
      new PublishProperties(
          List.of("nowhere"),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2));

  final InMemoryGroupStore store = new InMemoryGroupStore();
  final InMemoryAnnouncementStore announcements = new InMemoryAnnouncementStore();
  final InMemoryChangeLog log = new InMemoryChangeLog();
  final InMemoryMembershipIndex index = new InMemoryMembershipIndex();
  final MutableClock clock = new MutableClock();
  final Publisher publisher;
  final Sweep sweep;

  Bench() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    publisher = new Publisher(store, announcements, log, index, PROPERTIES, clock, meters);
    sweep = new Sweep(announcements, publisher, PROPERTIES, clock, meters);
  }

  /** A commit that makes a group with that many changes. */
  Commit commit(int changes) {
    return commit(GroupId.next(), changes);
  }

  private Commit commit(GroupId id, int changes) {
    Head head =
        Head.ofGroup(id, new Info("T", null, null), Settings.OF_GROUP, clock.instant())
            .with(new Versions(1, changes, 0));
    List<Change> all =
        LongStream.rangeClosed(1, changes)
            .mapToObj(version -> new Change(version, ACTOR, what(version)))
            .toList();
    return new Commit(UUID.randomUUID(), 0, head, List.of(), all);
  }

  /** A commit that follows another one, with one change. */
  Commit next(Commit before) {
    Versions versions = before.head().versions();
    long version = versions.version() + 1;
    Head head = before.head().with(versions.after(1));
    Change change = new Change(version, ACTOR, what(version));
    return new Commit(UUID.randomUUID(), versions.revision(), head, List.of(), List.of(change));
  }

  /** What a command does before its process ends: it never publishes. */
  GroupId abandoned() {
    return abandoned(GroupId.next());
  }

  /** The same, in a group of this id. */
  GroupId abandoned(GroupId id) {
    Commit commit = commit(id, 2);
    var _ = publisher.committing(commit, () -> store.commit(commit));
    return id;
  }

  private static What what(long version) {
    return version == 1
        ? new What.Created(List.of(), "T", Settings.OF_GROUP)
        : new What.TitleChanged("T" + version);
  }
}
