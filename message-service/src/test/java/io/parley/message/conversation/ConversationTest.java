package io.parley.message.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.group.Changes;
import io.parley.message.log.ConversationLog;
import io.parley.message.log.Offer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  @BeforeEach
  void makeGroup() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void idleOneIsDropped() {
    Conversation conversation = world.conversation();

    assertThat(conversation.dropIfIdle()).isTrue();
    assertThat(conversation.isDropped()).isTrue();
    assertThat(world.conversation()).isNotSameAs(conversation);
  }

  @Test
  void oneWhoseLogIsBeingWrittenIsNotDropped() {
    take(world.send(anna, "a"));

    assertThat(world.conversation().dropIfIdle()).isFalse();
    take(world.send(anna, "b"));
  }

  @Test
  void oneWhoseRowsAreBeingWrittenGoesOn() {
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    world.logWrites().releaseAll();

    assertThat(world.conversation().dropIfIdle()).isFalse();
    take(world.send(anna, "a"));
    world.settle();
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(2);
  }

  @Test
  void oneWhoseCursorsAreBeingWrittenGoesOn() {
    assertThat(world.conversation().cursors().advance(ben, 1, 1)).isNotNull();

    assertThat(world.conversation().dropIfIdle()).isFalse();
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    world.settle();
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(2);
  }

  @Test
  void changeThatBecomesDurableWhileItIsToBeDroppedGetsIntoTheTable() throws InterruptedException {
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    Conversation conversation = world.conversation();
    ConversationLog log = conversation.log();
    AtomicBoolean dropped = new AtomicBoolean();
    Thread dropping = Thread.ofPlatform().unstarted(() -> dropped.set(conversation.dropIfIdle()));

    // Whoever drops it waits for the log, which holds a change that becomes durable meanwhile.
    synchronized (log) {
      dropping.start();
      Awaitility.await().atMost(SOON).until(() -> dropping.getState() == Thread.State.BLOCKED);
      world.logWrites().releaseAll();
      take(world.send(anna, "a"));
    }

    assertThat(dropping.join(SOON)).isTrue();
    assertThat(dropped).isFalse();
    world.settle();
    assertThat(world.rosterTable().load(world.id()).version()).isEqualTo(2);
    assertThat(world.group().projected(2)).isCompletedWithValue(true);
  }

  private static void take(Offer offer) {
    assertThat(offer).isInstanceOf(Offer.Accepted.class);
  }
}
