package io.parley.handler.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.TestConnections;
import io.parley.handler.frame.Echo;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptCoalescerTest {

  private final UserId user = UserId.next();
  private final Reader reader = new Reader(ConversationId.direct(user, UserId.next()), user);
  private final Connection connection =
      TestConnections.create(new ManualTicker()).open(new FakeOutlet());
  private final ReceiptCoalescer coalescer = new ReceiptCoalescer(3);

  @Test
  void firstClaimDecidesWhenAllAreDue() {
    assertThat(coalescer.add(reader, claim(1, 0), 100)).isFalse();
    assertThat(coalescer.add(reader, claim(2, 0), 200)).isFalse();
    assertThat(coalescer.take(99)).isEmpty();
    assertThat(coalescer.take(100)).containsEntry(reader, List.of(claim(1, 0), claim(2, 0)));
    assertThat(coalescer.take(1000)).isEmpty();
  }

  @Test
  void onlyWhatIsDueIsTaken() {
    Reader later = another();
    coalescer.add(later, claim(1, 0), 500);
    coalescer.add(reader, claim(1, 0), 100);
    assertThat(coalescer.take(100)).containsOnlyKeys(reader);
    assertThat(coalescer.take(500)).containsOnlyKeys(later);
  }

  @Test
  void everythingIsTakenOnDemand() {
    coalescer.add(reader, claim(1, 0), 100);
    coalescer.add(another(), claim(1, 0), 500);
    assertThat(coalescer.takeAll()).hasSize(2);
    assertThat(coalescer.take(1000)).isEmpty();
  }

  @Test
  void cursorsOfAWindowBecomeTheFurthest() {
    assertThat(new Cursors(5, 1).and(new Cursors(3, 4))).isEqualTo(new Cursors(5, 4));
  }

  @Test
  void manyClaimsOfOneDeviceDoNotEndTheWait() {
    for (int i = 1; i <= 1000; i++) {
      assertThat(coalescer.add(reader, claim(i, 0), 100)).isFalse();
    }
    assertThat(coalescer.take(99)).isEmpty();
    List<Claim> claims = coalescer.take(100).get(reader);
    assertThat(claims).hasSizeLessThan(16).endsWith(claim(1000, 0));
  }

  @Test
  void claimsOfManyDevicesEndTheWait() {
    boolean due = false;
    for (int i = 1; i <= 16; i++) {
      Connection device = TestConnections.create(new ManualTicker()).open(new FakeOutlet());
      due = coalescer.add(reader, new Claim(device, Echo.NONE, new Cursors(i, 0)), 100);
    }
    assertThat(due).isTrue();
    assertThat(coalescer.take(0).get(reader)).hasSize(16);
    assertThat(coalescer.take(1000)).isEmpty();
  }

  @Test
  void manyReadersEndTheWaitOfAll() {
    coalescer.add(reader, claim(1, 0), 100);
    coalescer.add(another(), claim(1, 0), 100);
    assertThat(coalescer.add(another(), claim(1, 0), 100)).isTrue();
    assertThat(coalescer.take(0)).hasSize(3);
  }

  private static Reader another() {
    UserId other = UserId.next();
    return new Reader(ConversationId.direct(other, UserId.next()), other);
  }

  private Claim claim(long delivered, long read) {
    return new Claim(connection, Echo.NONE, new Cursors(delivered, read));
  }
}
