package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.GroupLimits;
import io.parley.group.group.GroupCommands;
import io.parley.group.room.RoomCommands;
import io.parley.group.state.Commit;
import io.parley.group.state.Head;
import io.parley.group.state.InMemoryGroupStore;
import io.parley.group.state.Info;
import io.parley.group.state.Invite;
import io.parley.group.state.Member;
import io.parley.group.state.Settings;
import io.parley.group.state.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One group on which commands are tried; after each, everything that must hold is checked. */
final class Trial {

  static final GroupLimits LIMITS = new GroupLimits(6, 6, 500, 3, 3, 3, 10);
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Info INFO = new Info("T", null, null);

  private final InMemoryGroupStore store = new InMemoryGroupStore();
  private final GroupId id;
  private Instant now = START;

  private Trial(Head blank, UserId actor, Command command) {
    id = blank.id();
    apply(Snapshot.blank(blank), new Actor(actor, false), command);
  }

  static Trial group(UserId owner, UserId... members) {
    return group(INFO, owner, members);
  }

  static Trial group(Info info, UserId owner, UserId... members) {
    Head blank = Head.ofGroup(GroupId.next(), info, Settings.OF_GROUP, START);
    return new Trial(blank, owner, GroupCommands.create(members));
  }

  static Trial room() {
    return room(INFO);
  }

  static Trial room(Info info) {
    Head blank = Head.ofRoom(GroupId.next(), info, Settings.OF_ROOM, "Test", START);
    return new Trial(blank, UserId.NOBODY, RoomCommands.create());
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Head head() {
    return store.head(id).orElseThrow();
  }

  Optional<Member> member(UserId user) {
    return store.member(id, user);
  }

  List<Invite> invites() {
    return store.invites(id);
  }

  int requests() {
    return store.requests(id, Optional.empty(), Integer.MAX_VALUE).size();
  }

  /** What the group was told, by type. */
  List<String> changes() {
    return store.unpublished(id, Integer.MAX_VALUE).stream()
        .map(change -> change.what().getClass().getSimpleName())
        .toList();
  }

  /** Tries a command; the code with which it was refused, if it was. */
  Optional<ErrorCode> attempt(UserId actor, Command command) {
    return attempt(new Actor(actor, false), command);
  }

  Optional<ErrorCode> attempt(Actor actor, Command command) {
    Snapshot snapshot = store.snapshot(id, command.needs().and(actor.user())).orElseThrow();
    if (snapshot.head().hasEnded()) {
      return Optional.of(ErrorCode.UNKNOWN_GROUP);
    }
    try {
      apply(snapshot, actor, command);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.code());
    }
  }

  /** Carries out a command that must not be refused. */
  void run(UserId actor, Command command) {
    assertThat(attempt(actor, command)).as(command.toString()).isEmpty();
  }

  private void apply(Snapshot snapshot, Actor actor, Command command) {
    Draft draft = new Draft(snapshot, actor, now, LIMITS);
    command.apply(draft);
    Optional<Commit> commit = draft.commit();
    if (commit.isPresent()) {
      assertThat(store.commit(commit.get())).isTrue();
      Invariants.check(store, id, now);
    }
  }
}
