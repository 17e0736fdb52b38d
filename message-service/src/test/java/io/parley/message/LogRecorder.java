package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.FetchedEvents;
import io.parley.contracts.message.v1.UserSync;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends to some conversations without pause, from both sides, remembers what was acknowledged, and
 * compares that with what the logs hold in the end.
 */
final class LogRecorder implements AutoCloseable {

  private final TestClient client;
  private final List<ConversationId> conversations = new ArrayList<>();
  private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean ended;

  LogRecorder(TestClient client, int conversationCount) {
    this.client = client;
    for (int i = 0; i < conversationCount; i++) {
      conversations.add(ConversationId.direct(UserId.next(), UserId.next()));
    }
  }

  void begin() {
    for (ConversationId conversation : conversations) {
      for (UserId member : conversation.members()) {
        senders.execute(() -> send(conversation, member));
      }
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Lets the sends under way end. */
  @Override
  public void close() {
    ended = true;
    senders.shutdown();
    try {
      assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Every log is gapless, holds everything acknowledged at its number, and nothing twice. */
  void check() {
    for (ConversationId conversation : conversations) {
      check(conversation);
    }
  }

  private void send(ConversationId conversation, UserId sender) {
    for (int i = 0; !ended; i++) {
      String clientId = sender + "-" + i;
      acknowledged.put(clientId, client.append(text(conversation, sender, clientId)).getAppended());
    }
  }

  private void check(ConversationId conversation) {
    List<Event> log = read(conversation);
    Map<String, Event> byClientId = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      assertThat(log.get(i).getSeq()).isEqualTo(i + 1L);
      assertThat(byClientId.put(log.get(i).getClientId(), log.get(i))).isNull();
    }
    checkSync(conversation, log.size());
    acknowledged.entrySet().stream()
        .filter(entry -> isOf(conversation, entry.getKey()))
        .forEach(entry -> {
          Event none = Event.getDefaultInstance();
          Event event = byClientId.getOrDefault(entry.getKey(), none);
          assertThat(event.getSeq()).isEqualTo(entry.getValue().getSeq());
          assertThat(event.getId()).isEqualTo(entry.getValue().getId());
        });
  }

  /** What devices are told: the list of each member names the log with its end. */
  private void checkSync(ConversationId conversation, long head) {
    for (UserId member : conversation.members()) {
      UserSync sync = UserSync.newBuilder().setUser(member.toString()).build();
      assertThat(client.sync(sync).getHeads().getHeadsList())
          .filteredOn(ConversationHead::getConversation, conversation.value())
          .extracting(ConversationHead::getHead)
          .containsExactly(head);
    }
  }

  private static boolean isOf(ConversationId conversation, String clientId) {
    return conversation.members().stream().anyMatch(m -> clientId.startsWith(m.toString()));
  }

  private List<Event> read(ConversationId conversation) {
    List<Event> log = new ArrayList<>();
    UserId viewer = conversation.members().getFirst();
    FetchedEvents page = client.fetch(conversation, viewer, 1, 1_000_000).getEvents();
    while (page.getEventsCount() > 0) {
      log.addAll(page.getEventsList());
      page = client.fetch(conversation, viewer, log.size() + 1L, 1_000_000).getEvents();
    }
    assertThat(log).hasSize((int) page.getHead());
    return log;
  }
}
