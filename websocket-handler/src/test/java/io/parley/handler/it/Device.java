package io.parley.handler.it;

import static org.awaitility.Awaitility.await;

import io.parley.contracts.ConversationId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that keeps everything it gets. */
final class Device implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  final UserId user;
  final LoginSessionId session = LoginSessionId.next();
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final AtomicInteger closeCode = new AtomicInteger();
  private final StringBuilder piece = new StringBuilder();
  private final WebSocket socket;

  private Device(UserId user, int port) {
    this.user = user;
    this.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("parley.v1")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
            .join();
  }

  /** Connects and says nothing. */
  static Device silent(int port) {
    return new Device(UserId.next(), port);
  }

  /** Connects and says hello. */
  static Device of(UserId user, String name, int port) {
    Device device = new Device(user, port);
    device.hello(name);
    device.awaitFrame("welcome");
    return device;
  }

  void hello(String name) {
    String token = Tokens.of(user, session, Duration.ofMinutes(5));
    say("{\"type\":\"hello\",\"token\":\"%s\",\"device\":\"%s\"}", token, name);
  }

  ConversationId with(Device peer) {
    return ConversationId.direct(user, peer.user);
  }

  void write(Device peer, String clientId, String body) {
    say(
        "{\"type\":\"send\",\"clientId\":\"%s\",\"to\":\"%s\",\"kind\":\"text\",\"body\":\"%s\"}",
        clientId, peer.user, body);
  }

  void writeTo(String conversation, String clientId, String body) {
    say(
        "{\"type\":\"send\",\"clientId\":\"%s\",\"conversation\":\"%s\",\"kind\":\"text\",\"body\":\"%s\"}",
        clientId, conversation, body);
  }

  /** Says that everything up to there is here, or was seen. */
  void report(String type, String conversation, long seq) {
    say(
        "{\"type\":\"%s\",\"conversation\":\"%s\",\"seq\":%d,\"ref\":\"%s-%d\"}",
        type, conversation, seq, type, seq);
  }

  @SuppressWarnings("AnnotateFormatMethod") // JSON is full of what looks like formats
  void say(String format, Object... arguments) {
    sayText(String.format(format, arguments));
  }

  void sayText(String text) {
    socket.sendText(text, true).join();
  }

  /** Says this to a server that may have closed the connection by now. */
  void sayQuietly(String text) {
    var _ = socket.sendText(text, true).exceptionally(closed -> socket).join();
  }

  void sayBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  JsonNode awaitFrame(String type) {
    return awaitFrame(frame -> frame.path("type").asString("").equals(type));
  }

  JsonNode awaitError(String code) {
    return awaitFrame(frame -> frame.path("code").asString("").equals(code));
  }

  JsonNode awaitFrame(Predicate<JsonNode> wanted) {
    await().atMost(Duration.ofSeconds(20)).until(() -> frames.stream().anyMatch(wanted));
    return frames.stream().filter(wanted).findFirst().orElseThrow();
  }

  int awaitClose() {
    await().atMost(Duration.ofSeconds(20)).until(() -> closeCode.get() != 0);
    return closeCode.get();
  }

  List<JsonNode> frames(String type) {
    return frames.stream().filter(frame -> frame.path("type").asString("").equals(type)).toList();
  }

  /** Whether the server still answers on this connection. */
  void assertAlive() {
    String ref = "alive-" + frames.size();
    say("{\"type\":\"ping\",\"ref\":\"%s\"}", ref);
    awaitFrame(frame -> frame.path("ref").asString("").equals(ref));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
    piece.append(data);
    if (last) {
      frames.add(JSON.readTree(piece.toString()));
      piece.setLength(0);
    }
    source.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket source, int code, String reason) {
    closeCode.set(code);
    return null;
  }

  /** Is gone, without a word. */
  void vanish() {
    socket.abort();
  }

  @Override
  public void close() {
    vanish();
  }
}
