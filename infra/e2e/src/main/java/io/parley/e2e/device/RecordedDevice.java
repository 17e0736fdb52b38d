package io.parley.e2e.device;

import io.parley.client.ClientListener;
import io.parley.client.ParleyClient;
import io.parley.client.connection.ConnectionState;
import io.parley.client.connection.FrameTap;
import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.log.InMemoryMessageLog;
import io.parley.client.outbox.OutboxLimits;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Closed;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Recorder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The reference client on one device, with everything taken down that passes its connections. */
public final class RecordedDevice implements AutoCloseable {

  private static final int KEPT = 1_000_000;
  private static final OutboxLimits OUTBOX = new OutboxLimits(10_000, 4, Duration.ofSeconds(5));

  private final Scribe scribe;
  private final ParleyClient client;
  private final InMemoryMessageLog log = new InMemoryMessageLog(KEPT);
  private volatile ConnectionState state = new ConnectionState.Idle();

  public RecordedDevice(
      ClientRuntime runtime,
      Person person,
      String device,
      Recorder recorder,
      ClientListener listener) {
    DeviceId id = new DeviceId(device);
    scribe = new Scribe(new Actor(person.id(), id), recorder);
    client =
        ParleyClient.builder(runtime, person.origin(), person.id(), person.tokens())
            .device(id)
            .log(log)
            .tap(new Tap())
            .listener(new States(listener))
            .outbox(OUTBOX)
            .answerTimeout(Duration.ofSeconds(5))
            .backoff(Duration.ofMillis(100), Duration.ofSeconds(2))
            .build();
  }

  public void start() {
    client.start();
  }

  public Actor actor() {
    return scribe.actor();
  }

  /** Writes a message; the client sends it until it is answered. */
  public CompletableFuture<SendOutcome> send(
      ConversationId conversation, ClientId clientId, String body) {
    UserId self = actor().user();
    scribe.invoked(new MessageKey(conversation, self, clientId), body);
    Recipient to = Recipient.in(conversation, self);
    return client.send(new OutgoingMessage(to, clientId, LogEvent.Content.text(body), false));
  }

  /** The user reads everything that is here of the conversation. */
  public void readAll(ConversationId conversation) {
    long cursor = log.cursor(conversation);
    if (cursor > 0) {
      client.markRead(conversation, cursor);
    }
  }

  public void typing(ConversationId conversation, boolean on) {
    client.typing(conversation, on);
  }

  /** Breaks the connection; the client comes back by itself. */
  public void drop() {
    client.dropConnection();
  }

  /** Up to which number everything is here. */
  public long cursor(ConversationId conversation) {
    return log.cursor(conversation);
  }

  /** The client itself. */
  public ParleyClient client() {
    return client;
  }

  /** What is on the device. */
  public LogView view() {
    Map<ConversationId, LogView.Log> logs = new HashMap<>();
    log.cursors()
        .forEach((conversation, cursor) -> {
          List<Entry> entries =
              log.range(conversation, 1, cursor).stream().map(ClientEvents::entry).toList();
          logs.put(conversation, new LogView.Log(cursor, entries));
        });
    return new LogView("device " + actor() + " (" + state + ")", logs, Map.of());
  }

  @Override
  public void close() {
    client.close();
  }

  private final class States implements ClientListener {

    private final ClientListener next;

    States(ClientListener next) {
      this.next = next;
    }

    @Override
    public void onState(ConnectionState now) {
      state = now;
      next.onState(now);
    }
  }

  private final class Tap implements FrameTap {

    @Override
    public void sent(ClientFrame frame) {
      if (frame instanceof ClientFrame.Send send) {
        UserId self = actor().user();
        scribe.transmitted(new MessageKey(send.to().conversation(self), self, send.clientId()));
      }
    }

    @Override
    public void received(byte[] utf8) {
      scribe.received(utf8);
    }

    @Override
    public void closed(Closed closed) {
      scribe.closed(closed.code());
    }
  }
}
