package io.parley.client.receipt;

import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptBookTest {

  private final List<Progress> moves = new ArrayList<>();
  private final ReceiptBook book = new ReceiptBook(moves::add);

  @Test
  void lateNewsDoNotMoveAnybodyBack() {
    receipt(5, 3);
    receipt(4, 2);

    assertThat(book.of(WITH_BOB, BOB).delivered()).isEqualTo(5);
    assertThat(book.of(WITH_BOB, BOB).read()).isEqualTo(3);
    assertThat(moves).hasSize(1);
  }

  @Test
  void whatWasReadWasDelivered() {
    receipt(0, 7);

    assertThat(book.of(WITH_BOB, BOB).delivered()).isEqualTo(7);
    assertThat(book.of(WITH_BOB, BOB).deliveredAt()).isEqualTo(NOON);
  }

  @Test
  void headsCountLikeReceipts() {
    ServerFrame.Cursors cursors = new ServerFrame.Cursors(BOB, 9, NOON, 8, NOON.plusSeconds(1));
    book.head(new ServerFrame.Head(WITH_BOB, 12, List.of(cursors)));
    receipt(8, 8);

    Progress progress = book.of(WITH_BOB, BOB);
    assertThat(progress.delivered()).isEqualTo(9);
    assertThat(progress.readAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void nobodyIsAnywhereAtFirst() {
    assertThat(book.of(WITH_BOB, BOB)).isEqualTo(Progress.none(WITH_BOB, BOB));
  }

  @Test
  void whateverTheOrderOfNewsEveryReportedMoveIsForward() {
    Random random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      receipt(random.nextLong(50), random.nextLong(50));
    }

    for (int i = 1; i < moves.size(); i++) {
      Progress before = moves.get(i - 1);
      Progress after = moves.get(i);
      assertThat(after.delivered()).isGreaterThanOrEqualTo(before.delivered());
      assertThat(after.read()).isGreaterThanOrEqualTo(before.read());
      assertThat(after.delivered()).isGreaterThanOrEqualTo(after.read());
      assertThat(after.delivered() + after.read())
          .isGreaterThan(before.delivered() + before.read());
    }
  }

  private void receipt(long delivered, long read) {
    book.receipt(new ServerFrame.Receipt(WITH_BOB, BOB, delivered, read, NOON));
  }
}
