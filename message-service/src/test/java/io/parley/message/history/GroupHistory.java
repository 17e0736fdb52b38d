package io.parley.message.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.change.Permission;
import io.parley.message.log.LogEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a log says of a group, read in the plainest way, to be compared with what happened. */
final class GroupHistory {

  /** The last time in a group, and four before it. */
  private static final int REMEMBERED = 5;

  /** What one may see who was in the group from one number to another. */
  private record Sight(long from, long to) {

    boolean shows(LogEvent event) {
      return from <= event.seq() && event.seq() <= to;
    }
  }

  private final List<LogEvent> log;
  private final Map<UserId, Long> members = new HashMap<>();
  private final Set<UserId> muted = new HashSet<>();
  private final Set<UserId> admins = new HashSet<>();
  private final Map<UserId, List<Sight>> sights = new HashMap<>();
  private boolean adminsOnly;
  private long version;

  GroupHistory(List<LogEvent> log) {
    this.log = log;
  }

  void check(GroupSimulation simulation) {
    List<GroupChange> changes = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      LogEvent event = log.get(i);
      assertThat(event.seq()).isEqualTo(i + 1L);
      GroupChange change = event.content().change();
      if (change == null) {
        checkMessage(event);
      } else {
        changes.add(change);
        version++;
        assertThat(change.version()).isEqualTo(version);
        apply(change, event.seq());
      }
      assertThat(event.groupVersion()).isEqualTo(version);
    }
    assertThat(changes).isEqualTo(simulation.decided());
    members.keySet().forEach(user -> leave(user, Long.MAX_VALUE));
    assertThat(log).containsAll(simulation.acknowledged());
    simulation.shown().forEach(this::checkShown);
    members.keySet().forEach(user -> checkNothingIsKeptFrom(user, simulation));
  }

  private void checkMessage(LogEvent event) {
    UserId sender = event.origin().sender();
    assertThat(members).containsKey(sender);
    assertThat(muted).doesNotContain(sender);
    assertThat(!adminsOnly || admins.contains(sender)).isTrue();
  }

  private void checkShown(GroupSimulation.Shown shown) {
    List<Sight> allowed = sights.getOrDefault(shown.viewer(), List.of());
    for (LogEvent event : shown.events()) {
      assertThat(log.get((int) event.seq() - 1)).isEqualTo(event);
      assertThat(allowed).anyMatch(sight -> sight.shows(event));
    }
  }

  // At the end everybody has fetched everything.
  private void checkNothingIsKeptFrom(UserId member, GroupSimulation simulation) {
    List<Sight> all = sights.getOrDefault(member, List.of());
    List<Sight> remembered = all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    List<LogEvent> expected =
        log.stream().filter(event -> remembered.stream().anyMatch(s -> s.shows(event))).toList();
    assertThat(simulation.shown())
        .filteredOn(shown -> shown.viewer().equals(member))
        .last()
        .extracting(GroupSimulation.Shown::events)
        .isEqualTo(expected);
  }

  private void apply(GroupChange change, long seq) {
    switch (change.type()) {
      case CREATED -> {
        admins.add(change.actor());
        join(change.actor(), 1);
        change.users().forEach(user -> join(user, 1));
      }
      case JOINED, ADDED -> {
        long from = change.detail().fullHistory() ? 1 : seq;
        change.users().forEach(user -> join(user, from));
      }
      case LEFT, REMOVED, BANNED -> change.users().forEach(user -> leaveFor(user, seq));
      case ROLE -> change.users().stream().filter(members::containsKey).forEach(admins::add);
      case MUTED -> change.users().stream().filter(members::containsKey).forEach(muted::add);
      case UNMUTED -> change.users().forEach(muted::remove);
      case SETTINGS -> adminsOnly = change.detail().settings().send() == Permission.ADMINS;
      case OWNER, UNBANNED, TITLE, DESCRIPTION, PICTURE -> {}
    }
  }

  private void join(UserId user, long from) {
    members.putIfAbsent(user, from);
  }

  private void leaveFor(UserId user, long seq) {
    leave(user, seq);
    members.remove(user);
    muted.remove(user);
    admins.remove(user);
  }

  private void leave(UserId user, long seq) {
    Long from = members.get(user);
    if (from != null) {
      sights.computeIfAbsent(user, _ -> new ArrayList<>()).add(new Sight(from, seq));
    }
  }
}
