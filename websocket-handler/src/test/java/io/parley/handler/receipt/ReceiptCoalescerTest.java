package io.parley.handler.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.TestConnections;
import io.parley.handler.frame.Echo;
import io.parley.handler.receipt.ReceiptCoalescer.Next;
import org.junit.jupiter.api.Test;

class ReceiptCoalescerTest {

  private final UserId user = UserId.next();
  private final Reader reader = new Reader(ConversationId.direct(user, UserId.next()), user);
  private final Connection connection =
      TestConnections.create(new ManualTicker()).open(new FakeOutlet());

  @Test
  void firstClaimBeginsAWindow() {
    ReceiptCoalescer coalescer = new ReceiptCoalescer(10);
    assertThat(coalescer.add(reader, claim(1, 0))).isEqualTo(Next.BEGIN_WINDOW);
    assertThat(coalescer.add(reader, claim(2, 0))).isEqualTo(Next.WAIT);
    assertThat(coalescer.take()).hasSize(1).containsKey(reader);
    assertThat(coalescer.take()).isEmpty();
    assertThat(coalescer.add(reader, claim(3, 0))).isEqualTo(Next.BEGIN_WINDOW);
  }

  @Test
  void cursorsOfAWindowBecomeTheFurthest() {
    assertThat(new Cursors(5, 1).and(new Cursors(3, 4))).isEqualTo(new Cursors(5, 4));
  }

  @Test
  void manyClaimsOfOneReaderEndTheWindow() {
    ReceiptCoalescer coalescer = new ReceiptCoalescer(10);
    for (int i = 1; i < 16; i++) {
      assertThat(coalescer.add(reader, claim(i, 0))).isNotEqualTo(Next.TAKE);
    }
    assertThat(coalescer.add(reader, claim(16, 0))).isEqualTo(Next.TAKE);
  }

  @Test
  void manyReadersEndTheWindow() {
    ReceiptCoalescer coalescer = new ReceiptCoalescer(2);
    coalescer.add(reader, claim(1, 0));
    Reader other = new Reader(ConversationId.direct(user, UserId.next()), user);
    assertThat(coalescer.add(other, claim(1, 0))).isEqualTo(Next.TAKE);
  }

  private Claim claim(long delivered, long read) {
    return new Claim(connection, Echo.NONE, new Cursors(delivered, read));
  }
}
