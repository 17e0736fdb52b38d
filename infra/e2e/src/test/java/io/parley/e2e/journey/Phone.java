package io.parley.e2e.journey;

import static org.awaitility.Awaitility.await;

import io.parley.client.ClientListener;
import io.parley.client.ParleyClient;
import io.parley.client.connection.ConnectionState;
import io.parley.client.connection.FrameTap;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.group.GroupChange;
import io.parley.client.log.InMemoryMessageLog;
import io.parley.client.log.MessageLog;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.receipt.Progress;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.GroupId;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A device of a person in a journey: the reference client, and what happened to it. */
final class Phone implements AutoCloseable, ClientListener, FrameTap {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int KEPT = 10_000;

  private final Person person;
  private final ParleyClient client;
  private final List<LogEvent> events = new CopyOnWriteArrayList<>();
  private final List<Progress> progress = new CopyOnWriteArrayList<>();
  private final List<ServerFrame.Typing> typing = new CopyOnWriteArrayList<>();
  private final List<ServerFrame.Presence> presences = new CopyOnWriteArrayList<>();
  private final List<ServerFrame.Tally> tallies = new CopyOnWriteArrayList<>();
  private final List<ConversationId> ended = new CopyOnWriteArrayList<>();
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private volatile ConnectionState state = new ConnectionState.Idle();
  private final AtomicInteger synced = new AtomicInteger();

  private Phone(ClientRuntime runtime, Person person, String device, MessageLog log) {
    this.person = person;
    this.client =
        ParleyClient.builder(runtime, person.origin(), person.id(), person.tokens())
            .device(new DeviceId(device))
            .listener(this)
            .tap(this)
            .log(log)
            .backoff(Duration.ofMillis(100), Duration.ofSeconds(1))
            .build();
  }

  /** Switches on and returns when the device has everything that was there. */
  static Phone on(ClientRuntime runtime, Person person, String device) {
    return on(runtime, person, device, new InMemoryMessageLog(KEPT));
  }

  /** The same with what the device kept from the last time. */
  static Phone on(ClientRuntime runtime, Person person, String device, MessageLog log) {
    Phone phone = new Phone(runtime, person, device, log);
    phone.client.start();
    await().atMost(PATIENCE).until(() -> phone.synced() > 0);
    return phone;
  }

  /** Sends a text and returns when it has its tick. */
  SendOutcome.Acknowledged send(Person to, String text) {
    SendOutcome outcome = client.send(to.id(), text).join();
    if (outcome instanceof SendOutcome.Acknowledged acknowledged) {
      return acknowledged;
    }
    throw new AssertionError("not acknowledged: " + outcome);
  }

  /** Sends a text to a group and returns when it has its tick. */
  SendOutcome.Acknowledged send(GroupId to, String text) {
    SendOutcome outcome = client.send(to, text).join();
    if (outcome instanceof SendOutcome.Acknowledged acknowledged) {
      return acknowledged;
    }
    throw new AssertionError("not acknowledged: " + outcome);
  }

  /** Sends a text to a group, which does not take it; returns the code. */
  String refusedSend(GroupId to, String text) {
    SendOutcome outcome = client.send(to, text).join();
    if (outcome instanceof SendOutcome.Refused refused) {
      return refused.code();
    }
    throw new AssertionError("not refused: " + outcome);
  }

  ParleyClient client() {
    return client;
  }

  /** The frames of this type that came so far. */
  List<JsonNode> frames(String type) {
    return frames.stream().filter(f -> f.path("type").asString("").equals(type)).toList();
  }

  List<LogEvent> events() {
    return List.copyOf(events);
  }

  List<ServerFrame.Typing> typing() {
    return List.copyOf(typing);
  }

  /** What the phone was told of the user's presence, in the order of time. */
  List<ServerFrame.Presence> presencesOf(Person watched) {
    return presences.stream().filter(p -> p.user().equals(watched.id())).toList();
  }

  /** Whether the phone knows that its user is not in the group any more. */
  boolean hasEnded(ConversationId conversation) {
    return ended.contains(conversation);
  }

  ConnectionState state() {
    return state;
  }

  int synced() {
    return synced.get();
  }

  void awaitEvent(Predicate<LogEvent> wanted) {
    await().atMost(PATIENCE).until(() -> events.stream().anyMatch(wanted));
  }

  void awaitText(String text) {
    awaitEvent(event -> event instanceof LogEvent.Message m && m.body().equals(text));
  }

  /** Waits until the phone has the change that this is true of, and returns it. */
  LogEvent.Change awaitChange(GroupChange.Type type, Person whom) {
    awaitEvent(event -> isChange(event, type, whom));
    return events.stream()
        .filter(event -> isChange(event, type, whom))
        .map(LogEvent.Change.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isChange(LogEvent event, GroupChange.Type type, Person whom) {
    return event instanceof LogEvent.Change change
        && change.change().type() == type
        && change.change().users().contains(whom.id());
  }

  /** Waits until the sender is told that so many of so many have a message, and have read it. */
  void awaitTally(long seq, int members, int delivered, int read) {
    ServerFrame.Tally wanted = new ServerFrame.Tally(seq, members, delivered, read);
    await().atMost(PATIENCE).until(() -> tallies.contains(wanted));
  }

  /** Waits for the ticks: how far the other is. */
  void awaitProgress(Person of, ConversationId conversation, long delivered, long read) {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          Progress now = client.progress(conversation, of.id());
          return now.delivered() >= delivered && now.read() >= read;
        });
  }

  List<Progress> progress() {
    return List.copyOf(progress);
  }

  @Override
  public void onState(ConnectionState next) {
    state = next;
  }

  @Override
  public void onEvent(LogEvent event) {
    events.add(event);
  }

  @Override
  public void onProgress(Progress moved) {
    progress.add(moved);
  }

  @Override
  public void onTyping(ServerFrame.Typing frame) {
    typing.add(frame);
  }

  @Override
  public void onPresence(ServerFrame.Presence presence) {
    presences.add(presence);
  }

  @Override
  public void onTallies(ServerFrame.Tallies frame) {
    tallies.addAll(frame.tallies());
  }

  @Override
  public void onEnded(ConversationId conversation) {
    ended.add(conversation);
  }

  @Override
  public void onSynced() {
    synced.incrementAndGet();
  }

  @Override
  public void received(byte[] utf8) {
    frames.add(Json.read(utf8));
  }

  @Override
  public void close() {
    client.close();
    await().atMost(PATIENCE).until(() -> state instanceof ConnectionState.Ended);
  }

  @Override
  public String toString() {
    return person.username();
  }
}
