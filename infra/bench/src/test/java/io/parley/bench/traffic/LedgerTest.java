package io.parley.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = new Ledger();

  @Test
  void aCleanRunIsGood() {
    for (int i = 0; i < 100; i++) {
      int number = ledger.issue();
      ledger.acknowledge(number);
      ledger.receive(number);
    }

    assertThat(ledger.verdict()).isEqualTo(new Verdict(100, 100, 100, 0, 0, 0));
    assertThat(ledger.verdict().good()).isTrue();
    assertThat(ledger.settled()).isTrue();
  }

  @Test
  void anAcknowledgedMessageThatDoesNotArriveIsLost() {
    ledger.acknowledge(ledger.issue());

    assertThat(ledger.settled()).isFalse();
    assertThat(ledger.verdict().lost()).isEqualTo(1);
    assertThat(ledger.verdict().good()).isFalse();
  }

  @Test
  void aMessageWithoutAcknowledgementMayArriveOrNot() {
    int arrives = ledger.issue();
    int other = ledger.issue();
    ledger.receive(arrives);

    assertThat(other).isEqualTo(1);
    assertThat(ledger.verdict().good()).isTrue();
  }

  @Test
  void countsWhatIsDoubledAndWhatIsOvertaken() {
    ledger.receive(0);
    ledger.receive(2);
    ledger.receive(1);
    ledger.receive(2);

    assertThat(ledger.verdict().doubled()).isEqualTo(1);
    assertThat(ledger.verdict().overtaken()).isEqualTo(1);
    assertThat(ledger.verdict().good()).isFalse();
  }

  @Test
  void verdictsAddUp() {
    Verdict one = new Verdict(1, 2, 3, 4, 5, 6);

    assertThat(one.plus(one)).isEqualTo(new Verdict(2, 4, 6, 8, 10, 12));
  }
}
