package io.parley.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.MessageId;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Way;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every promise, broken by hand: the checker names it and no other. */
class CheckerTest {

  private final HandMadeRun run = new HandMadeRun();

  @Test
  void runInWhichAllGoesWellBreaksNothing() {
    run.good("one", 1);
    run.good("two", 2);
    run.told(1, 0);
    run.told(2, 1);
    run.told(0, 2);
    run.receiptsInTable.put(run.ben.user(), new Cursors(2, 2));

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void messageWithoutAnAnswerMayBeThereOnce() {
    Entry.Text message = run.text("unsure", 1);
    run.written(message);
    run.everywhere(message);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void messageWithoutAnAnswerMayBeMissing() {
    run.written(run.text("unsure", 1));

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void acknowledgedMessageThatTheTableLostIsNotDurable() {
    run.good("one", 1);
    run.good("two", 2);
    run.table.removeLast();

    assertThat(run.judge().broken()).containsExactlyInAnyOrder(Promise.DURABLE, Promise.NO_GAPS);
  }

  @Test
  void acknowledgedMessageThatIsNowhereIsLost() {
    run.good("one", 1);
    Entry.Text lost = run.text("two", 2);
    run.written(lost);
    run.acknowledged(lost);
    run.received(lost);

    assertThat(run.judge().broken())
        .containsExactlyInAnyOrder(
            Promise.DURABLE, Promise.REACHES_EVERY_DEVICE, Promise.HEAD_NEVER_BACK);
  }

  @Test
  void acknowledgedMessageWithAnotherTextInTheTableIsNotDurable() {
    Entry.Text one = run.good("one", 1);
    run.table.set(0, new Entry.Text(one.key(), 1, one.id(), "something else"));

    assertThat(run.judge().broken())
        .contains(Promise.DURABLE, Promise.NOTHING_INVENTED, Promise.ONE_MESSAGE_PER_NUMBER);
  }

  @Test
  void numberThatTwoMessagesGotIsFound() {
    run.good("one", 1);
    Entry.Text other = run.text("other", 1);
    run.written(other);
    run.acknowledged(other);

    assertThat(run.judge().broken()).contains(Promise.ONE_MESSAGE_PER_NUMBER, Promise.DURABLE);
  }

  @Test
  void numberThatShowedAnotherMessageLiveIsFound() {
    run.good("one", 1);
    Entry.Text other = run.text("other", 1);
    run.written(other);
    run.received(other);

    assertThat(run.judge().broken()).containsExactly(Promise.ONE_MESSAGE_PER_NUMBER);
  }

  @Test
  void gapInTheLogIsFound() {
    run.good("one", 1);
    run.good("three", 3);

    assertThat(run.judge().broken()).containsExactly(Promise.NO_GAPS);
  }

  @Test
  void numberThatASyncRepeatsIsFound() {
    Entry one = run.good("one", 1);
    run.syncOf(run.ben.user()).add(one);

    assertThat(run.judge().broken()).containsExactly(Promise.NO_GAPS);
  }

  @Test
  void membersThatAreToldDifferentEndsAreFound() {
    run.good("one", 1);
    Entry.Text unsure = run.text("unsure", 2);
    run.written(unsure);
    run.table.add(unsure);
    run.syncOf(run.ben.user()).add(unsure);

    assertThat(run.judge().broken()).containsExactly(Promise.SAME_FOR_EVERYBODY);
  }

  @Test
  void endThatMovesBackIsFound() {
    run.good("one", 1);
    run.observations.add(new Observation.HeadSeen(run.now(), run.bensLink, run.conversation, 2));

    assertThat(run.judge().broken()).containsExactly(Promise.HEAD_NEVER_BACK);
  }

  @Test
  void retryThatBecomesASecondMessageIsFound() {
    Entry.Text one = run.good("one", 1);
    Entry.Text again = new Entry.Text(one.key(), 2, MessageId.next(), one.body());
    run.everywhere(again);

    assertThat(run.judge().broken()).containsExactly(Promise.NEVER_TWICE);
  }

  @Test
  void retryThatGetsAnotherAnswerIsFound() {
    Entry.Text one = run.good("one", 1);
    Entry.Text again = new Entry.Text(one.key(), 2, MessageId.next(), one.body());
    run.acknowledged(again);

    assertThat(run.judge().broken()).contains(Promise.SAME_ANSWER_TO_A_RETRY, Promise.DURABLE);
  }

  @Test
  void deviceThatMissesAMessageIsFound() {
    run.good("one", 1);
    run.deviceOf(run.ben).clear();

    assertThat(run.judge().broken()).containsExactlyInAnyOrder(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void voidInPlaceOfAMessageIsNotTheMessage() {
    run.good("one", 1);
    run.deviceOf(run.ben).set(0, new Entry.Hidden(run.conversation, 1));

    assertThat(run.judge().broken()).containsExactly(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void connectedDeviceThatIsPassedOverIsFound() {
    Entry.Text message = run.text("one", 1);
    run.written(message);
    run.acknowledged(message);
    run.everywhere(message);

    assertThat(run.judge().broken()).containsExactly(Promise.LIVE_IN_TIME);
  }

  @Test
  void connectedDeviceThatIsServedLateIsFound() {
    Entry.Text message = run.text("one", 1);
    run.written(message);
    run.acknowledged(message);
    run.pass(HandMadeRun.BOUND.plusMillis(100));
    run.received(message);
    run.everywhere(message);

    assertThat(run.judge().broken()).containsExactly(Promise.LIVE_IN_TIME);
  }

  @Test
  void deviceThatGotTheMessageOnItsLastConnectionNeedNotGetItAgain() {
    Entry.Text message = run.text("one", 1);
    run.written(message);
    run.received(message);
    run.observations.add(new Observation.Disconnected(run.now(), run.bensLink, 1006));
    run.observations.add(new Observation.Connected(run.now(), new Link(run.ben, 2), "handler-1"));
    run.acknowledged(message);
    run.everywhere(message);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void deviceThatLostItsConnectionNeedNotBeServedLive() {
    Entry.Text message = run.text("one", 1);
    run.written(message);
    run.acknowledged(message);
    run.observations.add(new Observation.Disconnected(run.now(), run.bensLink, 1006));
    run.everywhere(message);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void receiptThatGoesBackInAStreamIsFound() {
    run.good("one", 1);
    run.good("two", 2);
    run.told(2, 0);
    run.told(1, 0);
    run.receiptsInTable.put(run.ben.user(), new Cursors(2, 0));

    assertThat(run.judge().broken()).containsExactly(Promise.RECEIPTS_FORWARD);
  }

  @Test
  void receiptThatTheTableForgotIsFound() {
    run.good("one", 1);
    run.told(1, 1);
    run.receiptsInTable.put(run.ben.user(), new Cursors(1, 0));

    assertThat(run.judge().broken()).containsExactly(Promise.RECEIPTS_FORWARD);
  }

  @Test
  void orderThatAConnectionLostIsFound() {
    Entry.Text first = run.text("first", 2);
    Entry.Text second = run.text("second", 1);
    run.written(first);
    run.written(second);
    for (Entry.Text message : List.of(second, first)) {
      run.acknowledged(message);
      run.received(message);
      run.everywhere(message);
    }

    assertThat(run.judge().broken()).containsExactly(Promise.ORDER_OF_A_CONNECTION);
  }

  @Test
  void refusedMessageThatAppearsIsFound() {
    Entry.Text message = run.text("refused", 1);
    run.written(message);
    run.observations.add(
        new Observation.Rejected(run.now(), run.anasLink, message.key(), "body_too_large", true));
    run.everywhere(message);

    assertThat(run.judge().broken()).containsExactly(Promise.REFUSED_NEVER_APPEARS);
  }

  @Test
  void messageThatFailedForTheMomentMayAppear() {
    Entry.Text message = run.text("failed", 1);
    run.written(message);
    run.observations.add(
        new Observation.Rejected(run.now(), run.anasLink, message.key(), "unavailable", false));
    run.everywhere(message);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void messageThatNobodyWroteIsFound() {
    MessageKey key = new MessageKey(run.conversation, run.ben.user(), new ClientId("ghost"));
    run.everywhere(new Entry.Text(key, 1, MessageId.next(), "boo"));

    assertThat(run.judge().broken()).containsExactly(Promise.NOTHING_INVENTED);
  }

  @Test
  void reportNamesTheSeedThePromiseAndTheTrail() {
    Entry.Text message = run.text("one", 1);
    run.written(message);
    run.observations.add(new Observation.Received(run.now(), run.bensLink, message, Way.FETCHED));
    run.acknowledged(message);
    run.pass(Duration.ofMillis(5));

    assertThat(run.judge().report())
        .contains("-Dparley.seed=7", "DURABLE (I1", "wrote", "got 'sent'", "FETCHED");
  }

  @Test
  void evidenceWithoutAnythingIsFine() {
    assertThat(run.judge().violations()).isEqualTo(Collections.emptyList());
  }
}
