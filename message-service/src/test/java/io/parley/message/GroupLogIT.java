package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.Tally;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.fanout.KafkaSwitch;
import io.parley.message.group.Changes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Changes and messages in one log, and what of it goes to Kafka. */
class GroupLogIT extends GroupLogTestBase {

  @Test
  void changesAndMessagesShareOneLogAndGoToKafkaInItsOrder() {
    change(1, Changes.created(anna, ben));
    send(ben, "b1", 2);
    change(3, Changes.of(2, ChangeType.ADDED, anna, cora));
    Append third = text(group, cora, "c1").toBuilder().setOriginConnection("con-1").build();
    assertThat(CLUSTER.client().append(third).getAppended().getSeq()).isEqualTo(4);

    List<Event> events = CLUSTER.client().fetch(group, anna, 1, 9).getEvents().getEventsList();
    assertThat(events)
        .extracting(Event::getKind)
        .containsExactly(
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT);
    assertThat(events).extracting(Event::getGroupVersion).containsExactly(1L, 1L, 2L, 2L);
    assertThat(events.get(2).getChange().getUsersList()).containsExactly(cora.toString());
    List<FanoutEvent> out = awaitOut(4);
    assertThat(out).extracting(FanoutEvent::getEvent).isEqualTo(events);
    assertThat(out)
        .extracting(FanoutEvent::getOriginConnection)
        .containsExactly("", "", "", "con-1");
  }

  @Test
  void wrongChangesAreRefused() {
    change(1, Changes.created(anna));
    Append good = TestClient.change(group, Changes.of(2, ChangeType.TITLE, anna));
    ConversationId direct = ConversationId.direct(anna, ben);

    assertThat(refusal(CLUSTER.client().append(group, Changes.of(3, ChangeType.TITLE, anna))))
        .isEqualTo("conflict");
    Stream.of(
            good.toBuilder().setSender(ben.toString()),
            good.toBuilder().setClientId("v3"),
            good.toBuilder().setConversation(direct.value()),
            good.toBuilder().clearChange())
        .forEach(wrong ->
            assertThat(refusal(CLUSTER.client().append(wrong.build()))).isEqualTo("invalid_field"));
    assertThat(CLUSTER.client().append(good).getAppended().getSeq()).isEqualTo(2);
  }

  @Test
  void changeThatTheLogHoldsIsADuplicateHoweverOldItIs() {
    change(1, Changes.created(anna));
    change(2, Changes.of(2, ChangeType.ADDED, anna, ben));
    String id = CLUSTER.client().fetch(group, anna, 2, 2).getEvents().getEvents(0).getId();
    for (int i = 0; i < 150; i++) {
      send(anna, "a" + i, i + 3);
    }
    change(153, Changes.of(3, ChangeType.TITLE, anna));

    AppendResult again = CLUSTER.client().append(group, Changes.of(2, ChangeType.ADDED, anna, ben));

    assertThat(again.getAppended().getDuplicate()).isTrue();
    assertThat(again.getAppended().getSeq()).isEqualTo(2);
    assertThat(again.getAppended().getId()).isEqualTo(id);
  }

  @Test
  void retryOfAnOldMessageFindsItInTheLog() {
    change(1, Changes.created(anna, ben));
    send(ben, "old", 2);
    for (int i = 0; i < 150; i++) {
      send(anna, "a" + i, i + 3);
    }

    AppendResult again =
        CLUSTER.client().append(text(group, ben, "old").toBuilder().setRetry(true).build());

    assertThat(again.getAppended().getDuplicate()).isTrue();
    assertThat(again.getAppended().getSeq()).isEqualTo(2);
  }

  @Test
  void sendersAreToldHowFarTheirMessagesHaveCome() {
    change(1, Changes.created(anna, ben, cora));
    send(anna, "a1", 2);
    assertThat(CLUSTER.client().advance(group, ben, 2, 2).getAdvanced().getGatherMillis())
        .isEqualTo(100);
    Tally one = Tally.newBuilder().setSeq(2).setMembers(2).setDelivered(1).setRead(1).build();
    Awaitility.await()
        .untilAsserted(() -> assertThat(CLUSTER.topic().tallies(group)).containsExactly(one));

    assertThat(CLUSTER.client().advance(group, cora, 2, 0).hasAdvanced()).isTrue();
    Tally two = one.toBuilder().setDelivered(2).build();
    Awaitility.await()
        .untilAsserted(() -> assertThat(CLUSTER.topic().tallies(group)).containsExactly(one, two));
    assertThat(sync(anna).getFirst().getTalliesList()).containsExactly(two);
    assertThat(sync(anna).getFirst().getReceiptsList()).isEmpty();
    assertThat(sync(ben).getFirst().getTalliesList()).isEmpty();
    assertThat(sync(ben).getFirst().getReceiptsList()).hasSize(1);
  }

  @Test
  void directMessagesAndChangesGoOnWhileKafkaIsAway() {
    change(1, Changes.created(anna, ben));
    send(anna, "before", 2);
    assertThat(awaitOut(2)).hasSize(2);
    ConversationId direct = ConversationId.direct(anna, ben);
    kafka(KafkaSwitch::cut);
    try {
      long begun = System.nanoTime();
      assertThat(refusal(CLUSTER.client().appendOnce(text(group, anna, "lost?"))))
          .isEqualTo("unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
      begun = System.nanoTime();
      assertThat(refusal(CLUSTER.client().appendOnce(text(group, anna, "no"))))
          .isEqualTo("unavailable");
      assertThat(CLUSTER.client().append(text(direct, anna, "d1")).getAppended().getSeq())
          .isEqualTo(1);
      change(4, Changes.of(2, ChangeType.ADDED, anna, cora));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      assertThat(isPending(Changes.of(2, ChangeType.ADDED, anna, cora))).isTrue();
    } finally {
      kafka(KafkaSwitch::connect);
    }

    assertThat(awaitOut(4))
        .extracting(out -> out.getEvent().getSeq())
        .containsExactly(1L, 2L, 3L, 4L);
    Awaitility.await().until(() -> !isPending(Changes.of(2, ChangeType.ADDED, anna, cora)));
    Append retry = text(group, anna, "lost?").toBuilder().setRetry(true).build();
    AppendResult again = CLUSTER.client().append(retry);
    assertThat(again.getAppended().getSeq()).isEqualTo(3);
    assertThat(again.getAppended().getDuplicate()).isTrue();
    send(anna, "no", 5);
    assertThat(CLUSTER.topic().events(direct)).isEmpty();
  }

  @Test
  void messageThatIsCalledAsAChangeIsAMessage() {
    change(1, Changes.created(anna, ben));
    send(anna, "v1", 2);
    send(anna, "v2", 3);
    change(4, Changes.of(2, ChangeType.TITLE, anna));

    Append retry = text(group, anna, "v1").toBuilder().setRetry(true).build();
    assertThat(CLUSTER.client().append(retry).getAppended().getSeq()).isEqualTo(2);
    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_GROUP);
  }

  private boolean isPending(GroupChange change) {
    return CLUSTER.client().append(group, change).getAppended().getFanOutPending();
  }

  private static void kafka(Consumer<KafkaSwitch> act) {
    CLUSTER.instances().forEach(instance -> act.accept(instance.bean(KafkaSwitch.class)));
  }
}
