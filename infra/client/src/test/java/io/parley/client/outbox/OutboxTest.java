package io.parley.client.outbox;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.TRIP;
import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.WITH_CAROL;
import static io.parley.client.TestData.failure;
import static io.parley.client.TestData.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.ManualTimers;
import io.parley.contracts.ClientId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final ManualTimers timers = new ManualTimers();
  private final List<ClientFrame> wire = new ArrayList<>();
  private Outbox outbox = outbox(OutboxLimits.DEFAULT);

  @Test
  void messagesToOneUserLeaveOneAfterTheOther() {
    outbox.connected();
    write(BOB, "one");
    write(BOB, "two");
    write(CAROL, "three");

    assertThat(sentIds()).containsExactly("one", "three");
    acknowledge("one", 1);
    assertThat(sentIds()).containsExactly("one", "three", "two");
  }

  @Test
  void whatIsWrittenOfflineLeavesInOrderOnceThereIsAConnection() {
    outbox = outbox(new OutboxLimits(10, 3, Duration.ofSeconds(10)));
    write(BOB, "one");
    write(BOB, "two");
    write(BOB, "three");
    assertThat(wire).isEmpty();

    outbox.connected();

    assertThat(sentIds()).containsExactly("one", "two", "three");
    assertThat(retries()).containsExactly(false, false, false);
  }

  @Test
  void afterALostConnectionWhatWasUnderWayIsRetriedUnderTheSameName() {
    outbox = outbox(new OutboxLimits(10, 2, Duration.ofSeconds(10)));
    outbox.connected();
    write(BOB, "one");
    write(BOB, "two");
    write(BOB, "three");
    outbox.disconnected();
    wire.clear();

    outbox.connected();

    assertThat(sentIds()).containsExactly("one", "two");
    assertThat(retries()).containsExactly(true, true);
    acknowledge("one", 1);
    assertThat(sentIds()).containsExactly("one", "two", "three");
    assertThat(retries()).containsExactly(true, true, false);
  }

  @Test
  void aMissingAnswerIsAskedForAgain() {
    outbox.connected();
    CompletableFuture<SendOutcome> outcome = submit(BOB, "one");

    timers.pass(Duration.ofSeconds(12));

    assertThat(sentIds()).containsExactly("one", "one");
    assertThat(retries()).containsExactly(false, true);
    acknowledge("one", 1);
    assertThat(outcome.join()).isInstanceOf(SendOutcome.Acknowledged.class);
    timers.pass(Duration.ofMinutes(1));
    assertThat(wire).hasSize(2);
  }

  @Test
  void refusalForTheMomentIsRetriedAfterTheTimeGivenAndHoldsBackTheNext() {
    outbox.connected();
    write(BOB, "one");
    write(BOB, "two");

    fail(failure("rate_limited", "one", Duration.ofMillis(700)));
    timers.pass(Duration.ofMillis(699));
    assertThat(sentIds()).containsExactly("one");
    timers.pass(Duration.ofMillis(1));

    assertThat(sentIds()).containsExactly("one", "one");
    assertThat(retries())
        .as("nothing was appended, so it is no retry")
        .containsExactly(false, false);
  }

  @Test
  void unavailabilityLeavesTheOutcomeOpenSoTheNextAttemptIsARetry() {
    outbox.connected();
    write(BOB, "one");

    fail(failure("unavailable", "one", null));
    timers.pass(Duration.ofSeconds(1));

    assertThat(retries()).containsExactly(false, true);
  }

  @Test
  void refusalForGoodEndsTheMessageAndLetsTheNextGo() {
    outbox.connected();
    CompletableFuture<SendOutcome> outcome = submit(BOB, "one");
    write(BOB, "two");

    fail(failure("unknown_user", "one", null));

    assertThat(outcome.join())
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class,
            refused -> assertThat(refused.errorCode()).contains(ErrorCode.UNKNOWN_USER));
    assertThat(sentIds()).containsExactly("one", "two");
  }

  @Test
  void lateAcknowledgementOfAMessageThatWaitsForItsRetryCounts() {
    outbox.connected();
    CompletableFuture<SendOutcome> outcome = submit(BOB, "one");
    fail(failure("unavailable", "one", Duration.ofSeconds(5)));

    acknowledge("one", 4);
    timers.pass(Duration.ofMinutes(1));

    assertThat(outcome.join()).isInstanceOf(SendOutcome.Acknowledged.class);
    assertThat(sentIds()).containsExactly("one");
    assertThat(outbox.pending()).isZero();
  }

  @Test
  void fullOutboxTakesNothingMore() {
    outbox = outbox(new OutboxLimits(2, 1, Duration.ofSeconds(10)));
    write(BOB, "one");
    write(BOB, "two");

    assertThat(submit(BOB, "three").join()).isInstanceOf(SendOutcome.NotSent.class);
    assertThat(outbox.pending()).isEqualTo(2);
  }

  @Test
  void oneNameIsOneMessage() {
    outbox.connected();

    CompletableFuture<SendOutcome> first = submit(BOB, "one");

    assertThat(submit(BOB, "one")).isSameAs(first);
    assertThat(sentIds()).containsExactly("one");
  }

  @Test
  void sameNameToTwoUsersIsTwoMessages() {
    outbox.connected();
    CompletableFuture<SendOutcome> toBob = submit(BOB, "one");
    CompletableFuture<SendOutcome> toCarol = submit(CAROL, "one");

    outbox.acknowledged(sent(WITH_CAROL, "one", 9), message -> {});

    assertThat(toCarol).isDone();
    assertThat(toBob).isNotDone();
  }

  @Test
  void groupsAreRecipientsOfTheirOwn() {
    outbox.connected();
    CompletableFuture<SendOutcome> toGroup = submitToTrip("one");
    write(BOB, "one");
    assertThat(submitToTrip("two")).isNotDone();
    assertThat(sends().map(ClientFrame.Send::to))
        .containsExactly(Recipient.of(TRIP), Recipient.of(BOB));

    outbox.acknowledged(sent(IN_TRIP, "one", 9), message -> {});

    assertThat(toGroup.join()).isInstanceOf(SendOutcome.Acknowledged.class);
    assertThat(sentIds()).containsExactly("one", "one", "two");
  }

  @Test
  void whatAGroupRefusesIsTheGroupsMessage() {
    outbox.connected();
    write(BOB, "one");
    CompletableFuture<SendOutcome> toGroup = submitToTrip("one");

    fail(new ServerFrame.Failure("muted", "Quiet.", null, new ClientId("one"), IN_TRIP, null));

    assertThat(toGroup.join()).isEqualTo(new SendOutcome.Refused("muted", "Quiet."));
    assertThat(outbox.pending()).isEqualTo(1);
  }

  @Test
  void closingTellsWhatMayHaveArrivedFromWhatWasNeverSent() {
    outbox.connected();
    CompletableFuture<SendOutcome> underWay = submit(BOB, "one");
    CompletableFuture<SendOutcome> waiting = submit(BOB, "two");

    outbox.close();

    assertThat(underWay.join()).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(waiting.join()).isInstanceOf(SendOutcome.NotSent.class);
    assertThat(submit(BOB, "three").join()).isInstanceOf(SendOutcome.NotSent.class);
  }

  private Outbox outbox(OutboxLimits limits) {
    return new Outbox(ALICE, limits, timers, wire::add);
  }

  private CompletableFuture<SendOutcome> submit(UserId to, String clientId) {
    return outbox.submit(
        new OutgoingMessage(to, new ClientId(clientId), LogEvent.Content.text(clientId), false));
  }

  private CompletableFuture<SendOutcome> submitToTrip(String clientId) {
    LogEvent.Content content = LogEvent.Content.text(clientId);
    return outbox.submit(
        new OutgoingMessage(Recipient.of(TRIP), new ClientId(clientId), content, false));
  }

  private void write(UserId to, String clientId) {
    assertThat(submit(to, clientId)).isNotNull();
  }

  private void acknowledge(String clientId, long seq) {
    outbox.acknowledged(sent(WITH_BOB, clientId, seq), message -> {});
  }

  private void fail(ServerFrame.Failure failure) {
    ClientId clientId = failure.clientId();
    assertThat(clientId).isNotNull();
    if (clientId != null) {
      outbox.failed(failure, clientId);
    }
  }

  private List<String> sentIds() {
    return sends().map(send -> send.clientId().value()).toList();
  }

  private List<Boolean> retries() {
    return sends().map(ClientFrame.Send::retry).toList();
  }

  private java.util.stream.Stream<ClientFrame.Send> sends() {
    return wire.stream().map(ClientFrame.Send.class::cast);
  }
}
