package io.parley.fanout.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.CursorReference;
import io.parley.contracts.delivery.v1.Push;
import io.parley.contracts.fanout.v1.RedeliveryRecord;
import io.parley.fanout.metric.FanoutMetric;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Peers fail; nothing is lost, and nobody else waits for them. */
class FaultIT {

  private static final World WORLD = new World();

  private final FakeNode near = WORLD.node();
  private final FakeNode far = WORLD.node();

  @SuppressWarnings("NullAway.Init") // by start()
  private static ConfigurableApplicationContext instance;

  @BeforeAll
  static void start() {
    instance = WORLD.start();
  }

  @AfterAll
  static void end() {
    WORLD.close();
  }

  @AfterEach
  void heal() {
    WORLD.registry.away(false);
    WORLD.log.away(false);
    far.goOn();
  }

  @Test
  void nodeThatStandsStillHoldsNobodyUpAndGetsAllLater() {
    List<UserId> users = WORLD.users(20, near, far);
    Group group = WORLD.group(users);
    far.standStill();
    write(group, users.getFirst(), 300);
    await().atMost(Duration.ofSeconds(15)).until(() -> sees(near, group, users.getFirst(), 300));
    assertThat(near.seqs(group.id(), users.getFirst())).isSorted();
    write(group, users.getFirst(), 300);
    await().atMost(Duration.ofSeconds(15)).until(() -> sees(near, group, users.getFirst(), 600));
    far.goOn();
    await().atMost(Duration.ofSeconds(20)).until(() -> sees(far, group, users.getLast(), 600));
  }

  @Test
  void usersOfADeadNodeGetTheirsWhereTheyComeBack() {
    UserId ana = WORLD.user(near);
    UserId ben = WORLD.user(far);
    Group group = WORLD.group(List.of(ana, ben));
    far.close();
    write(group, ana, 50);
    await().until(() -> sees(near, group, ana, 50));
    WORLD.registry.bury(far);
    WORLD.connect(ben, near);
    await().atMost(Duration.ofSeconds(20)).until(() -> sees(near, group, ben, 50));
  }

  @Test
  void userWhoHasMovedIsLookedUpAgain() {
    UserId ana = WORLD.user(near);
    UserId ben = WORLD.user(far);
    Group group = WORLD.group(List.of(ana, ben));
    write(group, ana, 1);
    await().until(() -> sees(far, group, ben, 1));
    far.disconnect(ben);
    WORLD.registry.leave(ben, far);
    WORLD.connect(ben, near);
    write(group, ana, 1);
    await().until(() -> near.seqs(group.id(), ben).equals(List.of(3L)));
  }

  @Test
  void userWhoIsNowhereIsNotWaitedFor() {
    UserId ana = WORLD.user(near);
    UserId ben = WORLD.user(far);
    Group group = WORLD.group(List.of(ana, ben));
    far.disconnect(ben);
    write(group, ana, 20);
    await().until(() -> sees(near, group, ana, 20));
    assertThat(far.got()).isEmpty();
  }

  @Test
  void eventsWaitForTheRegistry() {
    UserId ana = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    WORLD.registry.away(true);
    write(group, ana, 20);
    WORLD.flush();
    WORLD.registry.away(false);
    await().until(() -> sees(near, group, ana, 20));
    assertThat(near.seqs(group.id(), ana)).isSorted();
  }

  @Test
  void eventsWaitForMessageServiceAndOthersDoNot() {
    UserId ana = WORLD.user(near);
    Group known = WORLD.group(List.of(ana));
    write(known, ana, 1);
    await().until(() -> sees(near, known, ana, 1));
    WORLD.log.away(true);
    Group fresh = WORLD.group(List.of(ana));
    write(fresh, ana, 20);
    write(known, ana, 20);
    await().until(() -> sees(near, known, ana, 21));
    assertThat(near.seqs(fresh.id(), ana)).isEmpty();
    WORLD.log.away(false);
    await().until(() -> sees(near, fresh, ana, 20));
  }

  @Test
  void whatHandlersCouldNotPushIsPushed() {
    UserId ana = WORLD.user(near);
    Push push =
        Push.newBuilder()
            .addUsers(ana.toString())
            .setFrame(ByteString.copyFromUtf8("{\"type\":\"receipt\"}"))
            .setExceptConnection("c")
            .setCursors(
                CursorReference.newBuilder()
                    .setConversation(Group.of(List.of(ana)).id())
                    .setUser(ana.toString())
                    .setDeliveredSeq(3)
                    .setReadSeq(2))
            .build();
    WORLD.registry.away(true);
    redeliver(push, Duration.ofMinutes(2));
    WORLD.flush();
    WORLD.registry.away(false);
    await().until(() -> near.pushes().equals(List.of(push)));
  }

  @Test
  void whatIsTooOldIsGivenUp() {
    UserId ana = WORLD.user(far);
    far.close();
    Push push =
        Push.newBuilder().addUsers(ana.toString()).setFrame(ByteString.copyFromUtf8("{}")).build();
    redeliver(push, Duration.ofMinutes(2));
    await().until(() -> expired() == 1);
  }

  private static double expired() {
    Counter counter =
        instance
            .getBean(MeterRegistry.class)
            .find(FanoutMetric.RECORDS.meterName())
            .tags("consumer", "redelivery", "outcome", "expired")
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private void redeliver(Push push, Duration age) {
    RedeliveryRecord entry =
        RedeliveryRecord.newBuilder()
            .setPush(push)
            .setSinceMillis(System.currentTimeMillis() - age.toMillis())
            .build();
    WORLD.write(WORLD.redeliveryTopic(), push.getUsers(0), entry.toByteArray());
  }

  private static void write(Group group, UserId sender, int events) {
    for (int i = 0; i < events; i++) {
      WORLD.write(group.text(sender));
    }
  }

  /** Whether the user has got this many events, from the first message on. */
  private static boolean sees(FakeNode node, Group group, UserId user, int events) {
    return node.seqs(group.id(), user).stream()
        .sorted()
        .toList()
        .equals(LongStream.rangeClosed(2, events + 1L).boxed().toList());
  }
}
