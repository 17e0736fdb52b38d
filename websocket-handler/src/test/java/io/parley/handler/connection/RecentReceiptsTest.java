package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import org.junit.jupiter.api.Test;

class RecentReceiptsTest {

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final ConversationId conversation = ConversationId.direct(ana, ben);
  private final RecentReceipts recent = new RecentReceipts();

  @Test
  void receiptThatWasOvertakenIsDropped() {
    assertThat(recent.isAhead(receipt(ana, 16, 8))).isTrue();

    assertThat(recent.isAhead(receipt(ana, 8, 8))).isFalse();
    assertThat(recent.isAhead(receipt(ana, 16, 8))).isFalse();
  }

  @Test
  void eitherCursorAheadIsNews() {
    assertThat(recent.isAhead(receipt(ana, 16, 8))).isTrue();

    assertThat(recent.isAhead(receipt(ana, 16, 9))).isTrue();
    assertThat(recent.isAhead(receipt(ana, 17, 9))).isTrue();
  }

  @Test
  void usersDoNotTouchEachOther() {
    assertThat(recent.isAhead(receipt(ana, 16, 8))).isTrue();

    assertThat(recent.isAhead(receipt(ben, 1, 0))).isTrue();
  }

  private RecentReceipts.Receipt receipt(UserId user, long delivered, long read) {
    return new RecentReceipts.Receipt(conversation, user, delivered, read);
  }
}
