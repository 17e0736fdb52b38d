package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.FetchedEvents;
import io.parley.message.change.ChangeType;
import io.parley.message.group.Changes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A group in which one user writes all the time, another one tries to while they are added and
 * removed without pause, and a third publishes those changes, as group-service does.
 */
final class GroupRecorder implements AutoCloseable {

  private final TestClient client;
  private final ConversationId group = GroupId.next().conversation();
  private final UserId owner = UserId.next();
  private final UserId guest = UserId.next();
  private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile long versions;
  private volatile boolean ended;

  GroupRecorder(TestClient client) {
    this.client = client;
  }

  void begin() {
    assertThat(client.append(group, Changes.created(owner)).hasAppended()).isTrue();
    versions = 1;
    threads.execute(this::publish);
    threads.execute(() -> send(owner));
    threads.execute(() -> send(guest));
  }

  ConversationId group() {
    return group;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Lets the calls under way end. */
  @Override
  public void close() {
    ended = true;
    threads.shutdown();
    try {
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The log is gapless, so are its versions, and who wrote was in the group at that number. */
  void check() {
    Set<String> members = new HashSet<>();
    Set<String> found = new HashSet<>();
    long version = 0;
    long seq = 0;
    for (Event event : read()) {
      assertThat(event.getSeq()).isEqualTo(++seq);
      if (event.getKind() == EventKind.EVENT_KIND_GROUP) {
        assertThat(event.getChange().getVersion()).isEqualTo(++version);
        apply(event, members);
      } else {
        assertThat(members).contains(event.getSender());
        assertThat(found.add(event.getClientId())).isTrue();
        checkAcknowledged(event);
      }
      assertThat(event.getGroupVersion()).isEqualTo(version);
    }
    assertThat(version).isEqualTo(versions);
    assertThat(found).containsAll(acknowledged.keySet());
    assertThat(client.members(group).getMembers().getVersion()).isEqualTo(versions);
  }

  private void checkAcknowledged(Event event) {
    Appended appended = acknowledged.get(event.getClientId());
    if (appended != null) {
      assertThat(appended.getSeq()).isEqualTo(event.getSeq());
      assertThat(appended.getId()).isEqualTo(event.getId());
    }
  }

  private static void apply(Event event, Set<String> members) {
    GroupChangeType type = event.getChange().getType();
    if (type == GroupChangeType.GROUP_CHANGE_TYPE_CREATED) {
      members.add(event.getChange().getActor());
    }
    if (type == GroupChangeType.GROUP_CHANGE_TYPE_REMOVED) {
      members.removeAll(event.getChange().getUsersList());
    } else {
      members.addAll(event.getChange().getUsersList());
    }
  }

  private void publish() {
    while (!ended) {
      long next = versions + 1;
      ChangeType type = next % 2 == 0 ? ChangeType.ADDED : ChangeType.REMOVED;
      AppendResult result = client.append(group, Changes.of(next, type, owner, guest));
      assertThat(result.hasAppended()).as(result.toString()).isTrue();
      versions = next;
    }
  }

  private void send(UserId sender) {
    for (int i = 0; !ended; i++) {
      String clientId = sender + "-" + i;
      AppendResult result = client.append(text(group, sender, clientId));
      if (result.hasAppended()) {
        acknowledged.put(clientId, result.getAppended());
      } else {
        assertThat(result.getRefused().getCode()).isEqualTo("not_a_member");
      }
    }
  }

  private List<Event> read() {
    List<Event> log = new ArrayList<>();
    FetchedEvents page = client.fetch(group, owner, 1, 1_000_000).getEvents();
    while (page.getEventsCount() > 0) {
      log.addAll(page.getEventsList());
      page = client.fetch(group, owner, log.size() + 1L, 1_000_000).getEvents();
    }
    assertThat(log).hasSize((int) page.getHead());
    return log;
  }
}
