package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.Stay;
import io.parley.contracts.message.v1.Tally;
import io.parley.contracts.message.v1.UserSync;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.fanout.KafkaSwitch;
import io.parley.message.group.Changes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Groups on two instances, real Cassandra and real Kafka. */
class GroupIT {

  private static final TestCluster CLUSTER = new TestCluster("message_group_it");
  private static final List<TestInstance> INSTANCES = List.of(CLUSTER.start(), CLUSTER.start());
  private static final TestClient CLIENT = CLUSTER.client();
  private static final TestTopic TOPIC = CLUSTER.topic();

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final ConversationId group = GroupId.next().conversation();

  @BeforeAll
  static void bothOwnShards() {
    CLUSTER.awaitBalance();
  }

  @AfterAll
  static void stop() {
    TOPIC.close();
    CLUSTER.close();
  }

  @Test
  void changesAndMessagesShareOneLogAndGoToKafkaInItsOrder() {
    change(1, Changes.created(anna, ben));
    send(ben, "b1", 2);
    change(3, Changes.of(2, ChangeType.ADDED, anna, cora));
    Append third = text(group, cora, "c1").toBuilder().setOriginConnection("con-1").build();
    assertThat(CLIENT.append(third).getAppended().getSeq()).isEqualTo(4);

    List<Event> events = CLIENT.fetch(group, anna, 1, 9).getEvents().getEventsList();
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
  void whoIsTakenOutIsOutFromThatNumberOn() {
    change(1, Changes.created(anna, ben));
    send(ben, "b1", 2);
    change(3, Changes.of(2, ChangeType.REMOVED, anna, ben));

    assertThat(refusal(CLIENT.append(text(group, ben, "b2")))).isEqualTo("not_a_member");
    assertThat(CLIENT.fetch(group, ben, 1, 9).getRefused().getCode()).isEqualTo("not_a_member");
    assertThat(CLIENT.advance(group, ben, 2, 2).getRefused().getCode()).isEqualTo("not_a_member");
    send(anna, "a1", 4);
    ConversationHead head = sync(ben).getFirst();
    assertThat(head.getEnded()).isTrue();
    assertThat(head.getHead()).isEqualTo(3);
    assertThat(awaitOut(4).get(2).getAlsoList()).containsExactly(ben.toString());
    assertThat(awaitOut(4).get(3).getAlsoList()).isEmpty();

    UserSync knows =
        UserSync.newBuilder().setUser(ben.toString()).putCursors(group.value(), 3).build();
    assertThat(CLIENT.sync(knows).getHeads().getHeadsList()).isEmpty();

    change(5, Changes.of(3, ChangeType.ADDED, anna, ben));
    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_VOID,
            EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getEnded()).isFalse();
    assertThat(sync(ben).getFirst().getVisibleFrom()).isZero();
    Stay before = Stay.newBuilder().setJoinedVersion(1).setLeftVersion(2).build();
    assertThat(CLIENT.members(group).getMembers().getMembershipsList())
        .contains(membership(ben, 3, 0).toBuilder().addEarlier(before).build());
  }

  @Test
  void whoComesLaterSeesNothingOfWhatWasBefore() {
    change(1, Changes.created(anna));
    send(anna, "a1", 2);
    change(3, Changes.of(2, ChangeType.ADDED, anna, ben));

    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_VOID, EventKind.EVENT_KIND_VOID, EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getVisibleFrom()).isEqualTo(3);
  }

  @Test
  void newMembersSeeWhatWasBeforeIfTheGroupShowsIt() {
    change(1, Changes.created(anna));
    send(anna, "a1", 2);
    change(3, Changes.withHistory(2, ChangeType.JOINED, ben, ben));

    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP, EventKind.EVENT_KIND_TEXT, EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getVisibleFrom()).isZero();
  }

  @Test
  void strangersAndUnknownGroupsGetTheirCodes() {
    assertThat(refusal(CLIENT.append(text(group, anna, "a")))).isEqualTo("unknown_conversation");
    assertThat(CLIENT.fetch(group, anna, 1, 9).getRefused().getCode())
        .isEqualTo("unknown_conversation");
    assertThat(CLIENT.advance(group, anna, 1, 1).getRefused().getCode())
        .isEqualTo("unknown_conversation");
    assertThat(CLIENT.members(group).getRefused().getCode()).isEqualTo("unknown_conversation");
    change(1, Changes.created(anna));
    assertThat(refusal(CLIENT.append(text(group, ben, "b")))).isEqualTo("not_a_member");
    Append retried = text(group, ben, "b").toBuilder().setRetry(true).build();
    assertThat(refusal(CLIENT.append(retried))).isEqualTo("not_a_member");
    assertThat(CLIENT.fetch(group, ben, 1, 9).getRefused().getCode()).isEqualTo("not_a_member");
    assertThat(CLIENT.advance(group, ben, 1, 1).getRefused().getCode()).isEqualTo("not_a_member");
    assertThat(sync(ben)).isEmpty();
    UserSync names =
        UserSync.newBuilder().setUser(ben.toString()).putCursors(group.value(), 1).build();
    assertThat(CLIENT.sync(names).getHeads().getHeads(0).getEnded()).isTrue();
    assertThat(CLIENT.sync(names).getHeads().getHeads(0).getHead()).isZero();
    assertThat(CLIENT.advance(group, anna, 2, 0).getRefused().getCode()).isEqualTo("beyond_head");
  }

  @Test
  void wrongChangesAreRefused() {
    change(1, Changes.created(anna));
    Append good = TestClient.change(group, Changes.of(2, ChangeType.TITLE, anna));
    ConversationId direct = ConversationId.direct(anna, ben);

    assertThat(refusal(CLIENT.append(group, Changes.of(3, ChangeType.TITLE, anna))))
        .isEqualTo("conflict");
    Stream.of(
            good.toBuilder().setSender(ben.toString()),
            good.toBuilder().setClientId("v3"),
            good.toBuilder().setConversation(direct.value()),
            good.toBuilder().clearChange())
        .forEach(
            wrong -> assertThat(refusal(CLIENT.append(wrong.build()))).isEqualTo("invalid_field"));
    assertThat(CLIENT.append(good).getAppended().getSeq()).isEqualTo(2);
  }

  @Test
  void changeThatTheLogHoldsIsADuplicateHoweverOldItIs() {
    change(1, Changes.created(anna));
    change(2, Changes.of(2, ChangeType.ADDED, anna, ben));
    String id = CLIENT.fetch(group, anna, 2, 2).getEvents().getEvents(0).getId();
    for (int i = 0; i < 150; i++) {
      send(anna, "a" + i, i + 3);
    }
    change(153, Changes.of(3, ChangeType.TITLE, anna));

    AppendResult again = CLIENT.append(group, Changes.of(2, ChangeType.ADDED, anna, ben));

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

    AppendResult again = CLIENT.append(text(group, ben, "old").toBuilder().setRetry(true).build());

    assertThat(again.getAppended().getDuplicate()).isTrue();
    assertThat(again.getAppended().getSeq()).isEqualTo(2);
  }

  @Test
  void membersAreToldWithTheirVersions() {
    change(1, Changes.created(anna, ben));
    change(2, Changes.of(2, ChangeType.ADDED, anna, cora));
    change(3, Changes.of(3, ChangeType.LEFT, ben, ben));

    var members = CLIENT.members(group).getMembers();

    assertThat(members.getVersion()).isEqualTo(3);
    assertThat(members.getMembershipsList())
        .containsExactlyInAnyOrder(
            membership(anna, 1, 0), membership(ben, 1, 3), membership(cora, 2, 0));
  }

  @Test
  void groupOfAThousandIsMadeAtOnce() {
    UserId[] many = Stream.generate(UserId::next).limit(1_023).toArray(UserId[]::new);
    change(1, Changes.created(anna, many));

    assertThat(CLIENT.members(group).getMembers().getMembershipsCount()).isEqualTo(1_024);
    UserId last = many[many.length - 1];
    send(last, "x", 2);
    assertThat(sync(last)).extracting(ConversationHead::getHead).containsExactly(2L);
    assertThat(CLIENT.advance(group, many[0], 2, 0).getAdvanced().getGatherMillis())
        .isEqualTo(10_000);
  }

  @Test
  void sendersAreToldHowFarTheirMessagesHaveCome() {
    change(1, Changes.created(anna, ben, cora));
    send(anna, "a1", 2);
    assertThat(CLIENT.advance(group, ben, 2, 2).getAdvanced().getGatherMillis()).isEqualTo(100);
    Tally one = Tally.newBuilder().setSeq(2).setMembers(2).setDelivered(1).setRead(1).build();
    Awaitility.await().untilAsserted(() -> assertThat(TOPIC.tallies(group)).containsExactly(one));

    assertThat(CLIENT.advance(group, cora, 2, 0).hasAdvanced()).isTrue();
    Tally two = one.toBuilder().setDelivered(2).build();
    Awaitility.await()
        .untilAsserted(() -> assertThat(TOPIC.tallies(group)).containsExactly(one, two));
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
      assertThat(refusal(CLIENT.appendOnce(text(group, anna, "lost?")))).isEqualTo("unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      begun = System.nanoTime();
      assertThat(refusal(CLIENT.appendOnce(text(group, anna, "no")))).isEqualTo("unavailable");
      assertThat(CLIENT.append(text(direct, anna, "d1")).getAppended().getSeq()).isEqualTo(1);
      change(4, Changes.of(2, ChangeType.ADDED, anna, cora));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      assertThat(isPending(Changes.of(2, ChangeType.ADDED, anna, cora))).isTrue();
    } finally {
      kafka(KafkaSwitch::connect);
    }

    assertThat(awaitOut(4))
        .extracting(out -> out.getEvent().getSeq())
        .containsExactly(1L, 2L, 3L, 4L);
    Awaitility.await().until(() -> !isPending(Changes.of(2, ChangeType.ADDED, anna, cora)));
    Append retry = text(group, anna, "lost?").toBuilder().setRetry(true).build();
    AppendResult again = CLIENT.append(retry);
    assertThat(again.getAppended().getSeq()).isEqualTo(3);
    assertThat(again.getAppended().getDuplicate()).isTrue();
    send(anna, "no", 5);
    assertThat(TOPIC.events(direct)).isEmpty();
  }

  @Test
  void messageThatIsCalledAsAChangeIsAMessage() {
    change(1, Changes.created(anna, ben));
    send(anna, "v1", 2);
    send(anna, "v2", 3);
    change(4, Changes.of(2, ChangeType.TITLE, anna));

    Append retry = text(group, anna, "v1").toBuilder().setRetry(true).build();
    assertThat(CLIENT.append(retry).getAppended().getSeq()).isEqualTo(2);
    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_GROUP);
  }

  private boolean isPending(GroupChange change) {
    return CLIENT.append(group, change).getAppended().getFanOutPending();
  }

  private static void kafka(Consumer<KafkaSwitch> act) {
    INSTANCES.forEach(instance -> act.accept(instance.bean(KafkaSwitch.class)));
  }

  private void change(long seq, GroupChange change) {
    AppendResult result = CLIENT.append(group, change);
    assertThat(result.getAppended().getSeq()).as(result.toString()).isEqualTo(seq);
  }

  private void send(UserId sender, String clientId, long seq) {
    AppendResult result = CLIENT.append(text(group, sender, clientId));
    assertThat(result.getAppended().getSeq()).as(result.toString()).isEqualTo(seq);
  }

  private List<EventKind> kinds(UserId viewer) {
    return CLIENT.fetch(group, viewer, 1, 9).getEvents().getEventsList().stream()
        .map(Event::getKind)
        .toList();
  }

  private List<FanoutEvent> awaitOut(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(TOPIC.events(group))
                .extracting(out -> out.getEvent().getSeq())
                .containsAll(LongStream.rangeClosed(1, count).boxed().toList()));
    return TOPIC.events(group);
  }

  private static List<ConversationHead> sync(UserId user) {
    return CLIENT
        .sync(UserSync.newBuilder().setUser(user.toString()).build())
        .getHeads()
        .getHeadsList();
  }

  private static String refusal(AppendResult result) {
    return result.getRefused().getCode();
  }

  private static Membership membership(UserId user, long joined, long left) {
    return Membership.newBuilder()
        .setUser(user.toString())
        .setJoinedVersion(joined)
        .setLeftVersion(left)
        .build();
  }
}
