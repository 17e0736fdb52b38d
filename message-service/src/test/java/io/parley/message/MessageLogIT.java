package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.ReceiptCursor;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import io.parley.contracts.message.v1.UserSync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances on real Cassandra, asked as websocket-handler asks. */
class MessageLogIT {

  private static final TestCluster CLUSTER = new TestCluster("message_log_it");
  private static final TestInstance ONE = CLUSTER.start();
  private static final TestInstance TWO = CLUSTER.start();
  private static final TestClient CLIENT = CLUSTER.client();

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final ConversationId conversation = ConversationId.direct(anna, ben);

  @BeforeAll
  static void bothOwnShards() {
    CLUSTER.awaitBalance();
  }

  @AfterAll
  static void stop() {
    CLUSTER.close();
  }

  @Test
  void firstEventsAreNumberedFromOne() {
    assertThat(CLIENT.append(text(conversation, anna, "a")).getAppended().getSeq()).isEqualTo(1);
    assertThat(CLIENT.append(text(conversation, ben, "a")).getAppended().getSeq()).isEqualTo(2);
    assertThat(CLIENT.append(text(conversation, anna, "b")).getAppended().getSeq()).isEqualTo(3);

    List<Event> events = CLIENT.fetch(conversation, ben, 1, 10).getEvents().getEventsList();
    assertThat(events).extracting(Event::getSeq).containsExactly(1L, 2L, 3L);
    assertThat(events)
        .extracting(Event::getBody)
        .containsExactly("body of a", "body of a", "body of b");
  }

  @Test
  void sameClientIdGivesTheSameEvent() {
    AppendResult first = CLIENT.append(text(conversation, anna, "x"));
    AppendResult second = CLIENT.append(text(conversation, anna, "x"));

    assertThat(second.getAppended().getSeq()).isEqualTo(first.getAppended().getSeq());
    assertThat(second.getAppended().getId()).isEqualTo(first.getAppended().getId());
    assertThat(second.getAppended().getDuplicate()).isTrue();
    assertThat(CLIENT.fetch(conversation, anna, 1, 10).getEvents().getHead()).isEqualTo(1);
  }

  @Test
  void retryOfAnOldEventFindsItInTheLog() {
    AppendResult first = CLIENT.append(text(conversation, anna, "old"));
    for (int i = 0; i < 200; i++) {
      CLIENT.append(text(conversation, ben, "n" + i));
    }

    AppendResult again =
        CLIENT.append(text(conversation, anna, "old").toBuilder().setRetry(true).build());

    assertThat(again.getAppended().getSeq()).isEqualTo(first.getAppended().getSeq());
    assertThat(again.getAppended().getDuplicate()).isTrue();
  }

  @Test
  void concurrentSendsOfOneClientIdGiveOneEvent() {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<AppendResult>> sends =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () ->
                          CLIENT.append(
                              text(conversation, anna, "same").toBuilder()
                                  .setRetry(i % 2 == 0)
                                  .build()),
                      executor))
              .toList();
      assertThat(sends).extracting(future -> future.join().getAppended().getSeq()).containsOnly(1L);
    }
    assertThat(CLIENT.fetch(conversation, anna, 1, 10).getEvents().getHead()).isEqualTo(1);
  }

  @Test
  void duplicatesWithinOneCallGetTheSameNumber() {
    CLIENT.append(text(conversation, anna, "first"));
    Append append = text(conversation, anna, "twice");
    AppendRequest request =
        AppendRequest.newBuilder().addAppends(append).addAppends(append).build();

    List<AppendResult> results = sendToOwner(request);

    assertThat(results).extracting(r -> r.getAppended().getSeq()).containsExactly(2L, 2L);
    assertThat(results)
        .extracting(r -> r.getAppended().getDuplicate())
        .containsExactly(false, true);
  }

  @Test
  void appendsOfOneCallKeepTheirOrderInANewConversation() {
    AppendRequest.Builder request = AppendRequest.newBuilder();
    for (int i = 0; i < 50; i++) {
      request.addAppends(text(conversation, anna, "m" + i));
    }

    assertThat(sendToOwner(request.build()))
        .extracting(r -> r.getAppended().getSeq())
        .isEqualTo(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
  }

  @Test
  void wrongAppendsAreRefusedWithTheirCodes() {
    Append good = text(conversation, anna, "a");
    AppendRequest request =
        AppendRequest.newBuilder()
            .addAppends(good.toBuilder().setBody(""))
            .addAppends(good.toBuilder().setBody("x".repeat(16 * 1024 + 1)))
            .addAppends(good.toBuilder().setSender(UserId.next().toString()))
            .addAppends(good.toBuilder().setConversation("d.x.y"))
            .addAppends(good.toBuilder().setClientId(""))
            .addAppends(good.toBuilder().setKind(EventKind.EVENT_KIND_VOID))
            .build();

    assertThat(ONE.stub().append(request).getResultsList())
        .extracting(result -> result.getRefused().getCode())
        .containsExactly(
            "invalid_field",
            "body_too_large",
            "not_a_member",
            "invalid_field",
            "invalid_field",
            "invalid_field");
  }

  @Test
  void messageToNobodyIsRefused() {
    CLUSTER.users().remove(ben);

    assertThat(CLIENT.append(text(conversation, anna, "a")).getRefused().getCode())
        .isEqualTo("unknown_user");
  }

  @Test
  void largestBodySurvives() {
    String body = "ä".repeat(8 * 1024);
    CLIENT.append(text(conversation, anna, "big").toBuilder().setBody(body).build());

    Event event = CLIENT.fetch(conversation, ben, 1, 1).getEvents().getEvents(0);
    assertThat(event.getBody()).isEqualTo(body);
  }

  @Test
  void rangesBeyondTheHeadAreEmptyAndStrangersSeeNothing() {
    CLIENT.append(text(conversation, anna, "a"));

    assertThat(CLIENT.fetch(conversation, anna, 2, 9).getEvents().getEventsList()).isEmpty();
    assertThat(CLIENT.fetch(conversation, anna, 2, 9).getEvents().getHead()).isEqualTo(1);
    assertThat(CLIENT.fetch(conversation, UserId.next(), 1, 9).getRefused().getCode())
        .isEqualTo("not_a_member");
    assertThat(CLIENT.fetch(conversation, anna, 5, 4).getRefused().getCode())
        .isEqualTo("invalid_field");
    assertThat(
            CLIENT
                .fetch(ConversationId.direct(anna, UserId.next()), anna, 1, 9)
                .getRefused()
                .getCode())
        .isEqualTo("unknown_conversation");
  }

  @Test
  void receiptsMoveForwardOnly() {
    CLIENT.append(text(conversation, anna, "a"));
    CLIENT.append(text(conversation, anna, "b"));

    assertThat(CLIENT.advance(conversation, ben, 3, 0).getRefused().getCode())
        .isEqualTo("beyond_head");
    var read = CLIENT.advance(conversation, ben, 0, 2).getAdvanced();
    assertThat(read.getDeliveredSeq()).isEqualTo(2);
    assertThat(read.getReadMoved()).isTrue();
    assertThat(read.getDeliveredMoved()).isTrue();
    var back = CLIENT.advance(conversation, ben, 1, 1).getAdvanced();
    assertThat(back.getDeliveredSeq()).isEqualTo(2);
    assertThat(back.getReadSeq()).isEqualTo(2);
    assertThat(back.getReadMoved()).isFalse();
  }

  @Test
  void syncNamesWhatIsNewAndNothingElse() {
    CLIENT.append(text(conversation, anna, "a"));
    UserSync everything = UserSync.newBuilder().setUser(ben.toString()).build();

    assertThat(CLIENT.sync(everything).getHeads().getHeadsList())
        .extracting(ConversationHead::getHead)
        .containsExactly(1L);
    UserSync upToDate = everything.toBuilder().putCursors(conversation.value(), 1).build();
    assertThat(CLIENT.sync(upToDate).getHeads().getHeadsList()).isEmpty();

    CLIENT.advance(conversation, ben, 1, 0);
    assertThat(CLIENT.sync(upToDate).getHeads().getHeads(0).getReceiptsList())
        .extracting(ReceiptCursor::getDeliveredSeq)
        .containsExactly(1L);

    UserSync ahead = everything.toBuilder().putCursors(conversation.value(), 7).build();
    assertThat(CLIENT.sync(ahead).getHeads().getHeads(0).getCursorAhead()).isTrue();
  }

  @Test
  void blockedSendersMessageIsVoidForTheBlockerOnly() {
    CLIENT.append(text(conversation, anna, "before"));
    CLUSTER.users().block(ben, anna);
    refresh();

    var appended = CLIENT.append(text(conversation, anna, "during")).getAppended();

    assertThat(appended.getHiddenFromList()).containsExactly(ben.toString());
    assertThat(CLIENT.fetch(conversation, ben, 1, 9).getEvents().getEventsList())
        .extracting(Event::getKind)
        .containsExactly(EventKind.EVENT_KIND_TEXT, EventKind.EVENT_KIND_VOID);
    assertThat(CLIENT.fetch(conversation, ben, 2, 2).getEvents().getEvents(0).getBody()).isEmpty();
    assertThat(CLIENT.fetch(conversation, anna, 1, 9).getEvents().getEventsList())
        .extracting(Event::getKind)
        .containsOnly(EventKind.EVENT_KIND_TEXT);
    assertThat(CLIENT.advance(conversation, ben, 2, 2).getAdvanced().getHiddenFromList())
        .containsExactly(anna.toString());
    UserSync annas = UserSync.newBuilder().setUser(anna.toString()).build();
    assertThat(CLIENT.sync(annas).getHeads().getHeads(0).getReceiptsList()).isEmpty();

    CLUSTER.users().unblock(ben, anna);
    refresh();
    assertThat(CLIENT.append(text(conversation, anna, "after")).getAppended().getHiddenFromList())
        .isEmpty();
  }

  @Test
  void appendsGoOnWhileUserServiceIsAway() {
    CLIENT.append(text(conversation, anna, "a"));
    CLUSTER.users().setAway(true);
    try {
      assertThat(CLIENT.append(text(conversation, anna, "b")).getAppended().getSeq()).isEqualTo(2);
    } finally {
      CLUSTER.users().setAway(false);
    }
  }

  private void refresh() {
    ONE.stub()
        .refreshRelations(
            RefreshRelationsRequest.newBuilder()
                .setUser(ben.toString())
                .setOther(anna.toString())
                .build());
  }

  private static List<AppendResult> sendToOwner(AppendRequest request) {
    List<AppendResult> results = ONE.stub().append(request).getResultsList();
    return results.getFirst().hasNotOwner() ? TWO.stub().append(request).getResultsList() : results;
  }
}
