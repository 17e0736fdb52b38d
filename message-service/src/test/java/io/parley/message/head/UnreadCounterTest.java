package io.parley.message.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.log.Offer;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadCounterTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UnreadCounter counter = new UnreadCounter(world.logTable());

  @BeforeEach
  void benLeavesAndComesBack() {
    take(world.change(Changes.created(anna, ben)));
    send("first", 2);
    take(world.change(Changes.of(2, ChangeType.LEFT, ben, ben)));
    send("between", 3);
    take(world.change(Changes.of(3, ChangeType.JOINED, ben, ben)));
    world.settle();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void messagesOfEarlierStaysCountAndThoseInBetweenDoNot() {
    send("again", 4);
    assertThat(unread()).isEqualTo(2 + 4);

    read(2);
    assertThat(unread()).isEqualTo(1 + 4);

    read(3);
    assertThat(unread()).isEqualTo(4);
  }

  @Test
  void theyCountTheSameFromTheTable() {
    send("again", 150);
    assertThat(unread()).isEqualTo(2 + 150);

    read(2);
    assertThat(unread()).isEqualTo(1 + 150);
  }

  @Test
  void nothingIsUnreadForWhoIsOut() {
    take(world.change(Changes.of(4, ChangeType.LEFT, ben, ben)));
    world.settle();

    assertThat(unread()).isZero();
  }

  private int unread() {
    return counter.count(ben, world.conversation());
  }

  private void read(long seq) {
    assertThat(world.conversation().cursors().advance(ben, seq, seq)).isNotNull();
    world.settle();
  }

  private void send(String name, int count) {
    for (int i = 0; i < count; i++) {
      take(world.send(anna, name + i));
      world.settle();
    }
  }

  private static void take(Offer offer) {
    assertThat(offer).isInstanceOf(Offer.Accepted.class);
  }
}
