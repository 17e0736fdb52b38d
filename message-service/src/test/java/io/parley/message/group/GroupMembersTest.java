package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.change.Permission;
import io.parley.message.log.LogEvent;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.Settlement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a group knows of its members, and what the next owner finds of it. */
class GroupMembersTest extends GroupWorldTestBase {

  @Test
  void readersSeeOnlyWhatIsDurable() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
    take(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));
    take(world.change(Changes.of(3, ChangeType.ADDED, anna, cora)));

    assertThat(world.group().standing(ben)).isEqualTo(new Standing.Inside(Sight.ALL));
    assertThat(world.group().standing(cora)).isEqualTo(new Standing.Stranger());
    assertThat(world.group().roll().version()).isEqualTo(1);

    world.settle();
    assertThat(world.group().standing(ben))
        .isEqualTo(new Standing.Former(new Member.Exit(2, 2, 1_000)));
    assertThat(world.group().standing(cora)).isEqualTo(new Standing.Inside(Sight.from(3)));
    assertThat(world.group().roll().version()).isEqualTo(3);
    assertThat(world.group().roll().entries())
        .containsExactlyInAnyOrder(
            new Roll.Entry(anna, 1, 0, Roll.Voice.FREE, List.of()),
            new Roll.Entry(ben, 1, 2, Roll.Voice.FREE, List.of()),
            new Roll.Entry(cora, 3, 0, Roll.Voice.FREE, List.of()));
  }

  @Test
  void whoComesBackSeesWhatWasSaidWhileTheyWereInBefore() {
    leaveAndComeBack();
    world.settle();
    assertThat(world.group().standing(ben)).isEqualTo(new Standing.Inside(twice()));
    assertThat(world.group().roll().entries())
        .contains(new Roll.Entry(ben, 3, 0, Roll.Voice.FREE, List.of(new Roll.Span(1, 2))));
    assertThat(world.group().takenOutBy(event(2))).containsExactly(ben);

    world.replaceOwner();

    assertThat(world.group().standing(ben)).isEqualTo(new Standing.Inside(twice()));
  }

  @Test
  void earlierStaysThatTheTableLacksAreCaughtUpFromTheLog() {
    leaveAndComeBack();
    world.logWrites().releaseAll();
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(1);

    world.replaceOwner();

    assertThat(world.group().standing(ben)).isEqualTo(new Standing.Inside(twice()));
  }

  @Test
  void earlierStaysAndTheLastEventsTakeMemoryToo() {
    take(world.change(Changes.created(anna, ben)));
    for (int i = 1; i <= 4; i++) {
      take(world.change(Changes.of(2L * i, ChangeType.LEFT, ben, ben)));
      take(world.change(Changes.of(2L * i + 1, ChangeType.JOINED, ben, ben)));
    }
    world.settle();

    // Two rows, three earlier stays, and nine events.
    assertThat(world.group().remembered()).isEqualTo(2 + 1 + 4);
  }

  @Test
  void rollTellsWhoMayWrite() {
    take(world.change(Changes.created(anna, ben)));
    take(world.change(Changes.muted(2, anna, 1_001, ben)));
    take(world.change(Changes.settings(3, anna, Permission.ADMINS)));
    world.settle();

    assertThat(world.group().roll().entries())
        .extracting(Roll.Entry::user, Roll.Entry::voice)
        .containsExactlyInAnyOrder(
            tuple(anna, Roll.Voice.FREE), tuple(ben, new Roll.Voice(false, 1_001)));
  }

  @Test
  void projectionIsWrittenAfterTheLogAndTellsWhenItIsThere() {
    take(world.change(Changes.created(anna, ben)));
    world.logWrites().releaseAll();
    CompletableFuture<Boolean> shown = world.group().projected(1);
    assertThat(shown).isNotDone();
    assertThat(world.rosterTable().load(world.id())).isEqualTo(StoredRoster.none());

    world.rosterWrites().releaseAll();

    assertThat(shown).isCompletedWithValue(true);
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(1);
    assertThat(world.group().projected(1)).isCompletedWithValue(true);
  }

  @Test
  void whatTheProjectionLacksIsCaughtUpFromTheLog() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
    take(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));
    take(world.send(anna, "a"));
    take(world.change(Changes.of(3, ChangeType.ADDED, anna, cora)));
    world.logWrites().releaseAll();

    world.replaceOwner();

    assertThat(world.group().version()).isEqualTo(3);
    assertThat(world.group().standing(ben)).isInstanceOf(Standing.Former.class);
    assertThat(world.send(ben, "b")).isEqualTo(refused(ErrorCode.NOT_A_MEMBER));
    take(world.send(cora, "c"));
    world.settle();
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(3);
    assertThat(world.rosterTable().load(world.id()).members()).containsKey(cora);
  }

  @Test
  void changesThatWereLostWithTheirOwnerNeverWere() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
    CompletableFuture<Settlement> lost =
        accepted(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));

    world.replaceOwner();

    assertThat(lost.join()).isInstanceOf(Settlement.Lost.class);
    assertThat(world.group().version()).isEqualTo(1);
    take(world.send(ben, "b"));
    take(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));
    assertThat(world.send(ben, "b2")).isEqualTo(refused(ErrorCode.NOT_A_MEMBER));
  }

  @Test
  void manyMembersAreWrittenInSeveralRequests() {
    UserId[] many = new UserId[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = UserId.next();
    }
    take(world.change(Changes.created(anna, many)));
    world.logWrites().releaseAll();
    world.rosterWrites().release(0);
    assertThat(world.rosterTable().load(world.id()).version()).isZero();
    assertThat(world.group().projected(1)).isNotDone();

    world.settle();

    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(1);
    assertThat(world.rosterTable().load(world.id()).members()).hasSize(301);
    assertThat(world.group().projected(1)).isCompletedWithValue(true);
  }

  private void leaveAndComeBack() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
    take(world.change(Changes.of(2, ChangeType.LEFT, ben, ben)));
    take(world.send(anna, "a"));
    take(world.change(Changes.of(3, ChangeType.JOINED, ben, ben)));
  }

  private static Sight twice() {
    return new Sight(List.of(new Sight.Range(1, 2), new Sight.Range(4, Long.MAX_VALUE)));
  }

  private LogEvent event(long seq) {
    RangeLimits one = new RangeLimits(1, Long.MAX_VALUE);
    return world.logTable().range(world.id(), seq, seq, one).getFirst();
  }
}
