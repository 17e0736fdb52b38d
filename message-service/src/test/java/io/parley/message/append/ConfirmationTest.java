package io.parley.message.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Offer;
import io.parley.message.log.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  @BeforeEach
  void makeGroup() {
    assertThat(event(world.change(Changes.created(anna, ben))).seq()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void messageIsAcknowledgedWhenItIsInKafka() {
    LogEvent message = event(world.send(anna, "a"));
    assertThat(confirm(message, false)).isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));

    world.outlet().release();

    assertThat(confirm(message, false)).isEqualTo(AppendOutcome.Appended.of(message, false));
    assertThat(confirm(message, true)).isEqualTo(AppendOutcome.Appended.of(message, true));
    assertThat(world.outlet().all()).hasSize(2);
  }

  @Test
  void messageDoesNotWaitForKafkaThatIsAway() {
    LogEvent message = event(world.send(anna, "a"));
    world.outlet().setStuck(true);
    Confirmation confirmation =
        new Confirmation(world.outlet(), world.conversations(), Duration.ofMillis(1));
    long inAnHour = System.nanoTime() + Duration.ofHours(1).toNanos();

    assertThat(confirmation.await(world.conversation(), message, false, inAnHour))
        .isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));
  }

  @Test
  void messageOfAFormerOwnerIsPutInAgain() {
    LogEvent message = event(world.send(anna, "a"));
    world.outlet().release();
    world.replaceOwner();

    assertThat(confirm(message, true)).isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));
    assertThat(world.outlet().all()).hasSize(3);
    assertThat(world.outlet().all().getLast().event()).isEqualTo(message);
  }

  @Test
  void changeOfAFormerOwnerIsPutInAgainForWhomItTookOut() {
    LogEvent change = event(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));
    world.outlet().release();
    world.replaceOwner();

    assertThat(confirm(change, true)).isEqualTo(AppendOutcome.Appended.of(change, true, true));
    assertThat(world.outlet().all().getLast().also()).containsExactly(ben);
  }

  @Test
  void changeIsAcknowledgedWithoutKafkaButNotWithoutTheTable() {
    assertThat(world.change(Changes.of(2, ChangeType.TITLE, anna)))
        .isInstanceOf(Offer.Accepted.class);
    world.logWrites().releaseAll();
    LogEvent change = world.outlet().all().getLast().event();
    assertThat(confirm(change, false)).isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));

    world.rosterWrites().releaseAll();

    assertThat(confirm(change, false)).isEqualTo(AppendOutcome.Appended.of(change, false, true));
  }

  @Test
  void changeIsPendingUntilKafkaHasIt() {
    LogEvent change = event(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    assertThat(confirm(change, false)).isEqualTo(AppendOutcome.Appended.of(change, false, true));
    assertThat(confirm(change, true)).isEqualTo(AppendOutcome.Appended.of(change, true, true));

    world.outlet().release();

    assertThat(confirm(change, true)).isEqualTo(AppendOutcome.Appended.of(change, true, false));
  }

  @Test
  void changeForWhichThereIsNoRoomIsPending() {
    LogEvent change = event(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    world.outlet().release();
    world.replaceOwner();
    world.outlet().setFull(true);

    assertThat(confirm(change, true)).isEqualTo(AppendOutcome.Appended.of(change, true, true));
  }

  @Test
  void directMessageIsAcknowledgedWithoutKafka() {
    Conversation pair = world.pair(anna, ben);
    world.outlet().setStuck(true);
    LogEvent message = event(world.send(pair, anna, "d"));

    assertThat(confirm(pair, message, false))
        .isEqualTo(AppendOutcome.Appended.of(message, false, true));
    assertThat(world.outlet().waiting(pair.id(), message.seq())).isPresent();

    world.outlet().release();

    assertThat(confirm(pair, message, false))
        .isEqualTo(AppendOutcome.Appended.of(message, false, false));
  }

  @Test
  void directMessageIsRefusedWhileTooMuchWaits() {
    Conversation pair = world.pair(anna, ben);
    LogEvent message = event(world.send(pair, anna, "d"));
    world.outlet().release();
    world.outlet().setFull(true);

    assertThat(world.send(pair, anna, "e")).isEqualTo(new Offer.Refused(ErrorCode.OVERLOADED));
    assertThat(confirm(pair, message, true))
        .isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));
  }

  @Test
  void nothingIsPutInAgainWhileTooMuchWaits() {
    LogEvent message = event(world.send(anna, "a"));
    world.outlet().release();
    world.replaceOwner();
    world.outlet().setFull(true);

    assertThat(confirm(message, true)).isEqualTo(new AppendOutcome.Refused(ErrorCode.UNAVAILABLE));
    assertThat(world.outlet().all()).hasSize(2);
  }

  private AppendOutcome confirm(LogEvent event, boolean duplicate) {
    return confirm(world.conversation(), event, duplicate);
  }

  private AppendOutcome confirm(Conversation conversation, LogEvent event, boolean duplicate) {
    Confirmation confirmation =
        new Confirmation(world.outlet(), world.conversations(), Duration.ofMillis(1));
    return confirmation.await(conversation, event, duplicate, System.nanoTime());
  }

  private LogEvent event(Offer offer) {
    CompletableFuture<Settlement> settlement =
        switch (offer) {
          case Offer.Accepted(var waiting, boolean _) -> waiting;
          case Offer other -> throw new AssertionError(other);
        };
    world.settle();
    return switch (settlement.join()) {
      case Settlement.Durable(LogEvent event) -> event;
      case Settlement.Lost() -> throw new AssertionError("lost");
    };
  }
}
