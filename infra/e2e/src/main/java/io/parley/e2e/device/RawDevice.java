package io.parley.e2e.device;

import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Endpoint;
import io.parley.client.transport.RawConnection;
import io.parley.client.transport.RawFrame;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Recorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection that sends what a well-behaved client would not: the same message several times and
 * receipts that go back. It does not come back when it is closed.
 */
public final class RawDevice implements AutoCloseable {

  private static final int NORMAL = 1000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Scribe scribe;
  private final RawConnection connection;
  private final CompletableFuture<String> node = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Thread reader;

  private RawDevice(Scribe scribe, RawConnection connection) {
    this.scribe = scribe;
    this.connection = connection;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** Connects and says hello; returns once it is welcome. */
  public static RawDevice connect(
      ClientRuntime runtime, Person person, String device, Recorder recorder) {
    Actor actor = new Actor(person.id(), new DeviceId(device));
    RawConnection connection = RawConnection.open(runtime, Endpoint.of(person.origin())).join();
    RawDevice raw = new RawDevice(new Scribe(actor, recorder), connection);
    raw.send(Map.of("type", "hello", "token", person.token().value(), "device", device));
    raw.node();
    return raw;
  }

  /** The handler that it is connected to. */
  public String node() {
    return node.orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** The user writes a message and sends it here. */
  public void write(MessageKey key, String body) {
    scribe.invoked(key, body);
    transmit(key, body, false);
  }

  /** Sends a message, here for the first time or again. */
  public void transmit(MessageKey key, String body, boolean retry) {
    scribe.transmitted(key);
    ConversationId conversation = key.conversation();
    Map<String, Object> frame = new HashMap<>();
    frame.put("type", "send");
    if (conversation.isGroup()) {
      frame.put("conversation", conversation.value());
    } else {
      frame.put("to", conversation.other(key.sender()).toString());
    }
    frame.put("clientId", key.clientId().value());
    frame.put("kind", "text");
    frame.put("body", body);
    frame.put("retry", retry);
    send(frame);
  }

  /** Reports a cursor, whatever was reported before. */
  public void report(String type, ConversationId conversation, long seq) {
    send(Map.of("type", type, "conversation", conversation.value(), "seq", seq));
  }

  private void send(Map<String, Object> frame) {
    connection.sendText(Json.write(frame));
  }

  private void read() {
    try {
      while (true) {
        RawFrame frame = connection.next(POLL).orElse(null);
        if (frame instanceof RawFrame.Text text) {
          take(text.text());
        } else if (frame instanceof RawFrame.End end) {
          ended(end.closed().code());
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(int code) {
    if (ended.compareAndSet(false, true)) {
      scribe.closed(code);
    }
  }

  private void take(String text) {
    scribe.received(text.getBytes(StandardCharsets.UTF_8));
    if (!node.isDone() && text.contains("\"welcome\"")) {
      node.complete(Json.read(text).path("node").asString(""));
    }
  }

  @Override
  public void close() {
    ended(NORMAL);
    connection.close();
    reader.interrupt();
  }
}
