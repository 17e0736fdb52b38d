package io.parley.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomLedgerTest {

  /** Members 0 and 1 send, 2 listens. */
  private final RoomLedger ledger = new RoomLedger(3, 2);

  @Test
  void everybodyButTheSenderMustGetWhatWasAcknowledged() {
    int number = ledger.issue(0);
    ledger.acknowledge(number);
    ledger.receive(1, 0, number);
    assertThat(ledger.settled()).isFalse();
    assertThat(ledger.verdict()).isEqualTo(new Verdict(1, 1, 1, 1, 0, 0));

    ledger.receive(2, 0, number);

    assertThat(ledger.settled()).isTrue();
    assertThat(ledger.verdict()).isEqualTo(new Verdict(1, 1, 2, 0, 0, 0));
  }

  @Test
  void aMessageWithoutAcknowledgementMayArriveAtSome() {
    ledger.receive(2, 0, ledger.issue(0));

    assertThat(ledger.settled()).isTrue();
    assertThat(ledger.verdict().good()).isTrue();
  }

  @Test
  void orderIsThatOfEachSender() {
    int first = ledger.issue(0);
    int other = ledger.issue(1);
    int second = ledger.issue(0);

    ledger.receive(2, 1, other);
    ledger.receive(2, 0, first);
    ledger.receive(2, 0, second);
    assertThat(ledger.verdict().overtaken()).as("between senders there is none").isZero();
    ledger.receive(1, 0, second);
    ledger.receive(1, 0, first);

    assertThat(ledger.verdict().overtaken()).isEqualTo(1);
  }

  @Test
  void whatComesTwiceIsDoubled() {
    int number = ledger.issue(0);
    ledger.receive(2, 0, number);
    ledger.receive(2, 0, number);
    ledger.receive(0, 0, number);

    assertThat(ledger.verdict().doubled()).as("an own message that comes back, too").isEqualTo(2);
    assertThat(ledger.verdict().good()).isFalse();
  }
}
