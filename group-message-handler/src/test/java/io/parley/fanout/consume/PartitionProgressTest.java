package io.parley.fanout.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {

  private final PartitionProgress progress = new PartitionProgress();

  @Test
  void nothingIsCommittedBeyondWhatIsUnderWay() {
    Ticket first = progress.begin(10, 1);
    Ticket second = progress.begin(11, 1);
    Ticket third = progress.begin(12, 1);
    second.done();
    assertThat(progress.takeCommit()).isEmpty();
    first.done();
    assertThat(progress.takeCommit()).hasValue(12);
    third.done();
    assertThat(progress.takeCommit()).hasValue(13);
  }

  @Test
  void offsetsMayHaveGaps() {
    progress.begin(10, 1).done();
    progress.begin(20, 1).done();
    assertThat(progress.takeCommit()).hasValue(21);
  }

  @Test
  void sameProgressIsCommittedOnce() {
    progress.begin(10, 1).done();
    assertThat(progress.takeCommit()).hasValue(11);
    assertThat(progress.takeCommit()).isEmpty();
  }

  @Test
  void failedCommitIsMadeAgain() {
    progress.begin(10, 1).done();
    assertThat(progress.takeCommit()).hasValue(11);
    progress.commitFailed();
    assertThat(progress.takeCommit()).hasValue(11);
  }

  @Test
  void commitThatFailedBeforeAnythingWasDoneAsksForNone() {
    progress.commitFailed();
    assertThat(progress.takeCommit()).isEmpty();
  }

  @Test
  void recordsAndBytesAreBounded() {
    Ticket ticket = progress.begin(10, 100);
    assertThat(progress.exceeds(1, 1000)).isTrue();
    assertThat(progress.exceeds(2, 100)).isTrue();
    assertThat(progress.exceeds(2, 101)).isFalse();
    ticket.done();
    assertThat(progress.exceeds(1, 1)).isFalse();
  }

  @Test
  void recordsThatAreDoneBehindOneThatIsNotAreBoundedToo() {
    Ticket stuck = progress.begin(0, 1);
    for (int offset = 1; offset < 16; offset++) {
      assertThat(progress.exceeds(2, 1000)).isFalse();
      progress.begin(offset, 1).done();
    }
    assertThat(progress.exceeds(2, 1000)).isTrue();
    stuck.done();
    assertThat(progress.exceeds(2, 1000)).isFalse();
  }

  @Test
  void ticketCountsOnce() {
    Ticket ticket = progress.begin(10, 100);
    progress.begin(11, 100);
    ticket.done();
    ticket.done();
    assertThat(progress.underWay()).isEqualTo(1);
  }

  @Test
  void waitingEndsWithTheWork() throws InterruptedException {
    Ticket ticket = progress.begin(10, 1);
    Thread.ofVirtual().start(ticket::done);
    assertThat(progress.awaitIdle(System.nanoTime() + Duration.ofSeconds(10).toNanos())).isTrue();
  }

  @Test
  void waitingEndsAtTheDeadline() throws InterruptedException {
    progress.begin(10, 1);
    assertThat(progress.awaitIdle(System.nanoTime() + 1_000_000)).isFalse();
  }

  @Test
  void ticketKnowsThatSomebodyElseTakesCare() {
    Ticket ticket = progress.begin(10, 1);
    assertThat(ticket.isCancelled()).isFalse();
    progress.cancel();
    assertThat(ticket.isCancelled()).isTrue();
  }
}
