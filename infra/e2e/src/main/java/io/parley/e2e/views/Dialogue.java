package io.parley.e2e.views;

import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Endpoint;
import io.parley.client.transport.RawConnection;
import io.parley.client.transport.RawFrame;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Question and answer over one connection, matched by {@code ref}. */
public final class Dialogue implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RawConnection connection;
  private int asked;

  private Dialogue(RawConnection connection) {
    this.connection = connection;
  }

  /** Connects as a device of the person. */
  public static Dialogue open(ClientRuntime runtime, Person person, String device) {
    Dialogue dialogue =
        new Dialogue(RawConnection.open(runtime, Endpoint.of(person.origin())).join());
    dialogue.say(Map.of("type", "hello", "token", person.token().value(), "device", device));
    dialogue.await(frame -> frame.path("type").asString("").equals("welcome"));
    return dialogue;
  }

  /** Sends a frame and returns all answers up to the one that is the last. */
  public List<JsonNode> ask(Map<String, Object> question, Predicate<JsonNode> last) {
    String ref = "q" + ++asked;
    Map<String, Object> frame = new HashMap<>(question);
    frame.put("ref", ref);
    say(frame);
    List<JsonNode> answers = new ArrayList<>();
    JsonNode answer;
    do {
      answer = await(node -> node.path("ref").asString("").equals(ref));
      answers.add(answer);
    } while (!last.test(answer));
    return answers;
  }

  /** Sends a frame. */
  public void say(Map<String, Object> frame) {
    connection.sendText(Json.write(frame));
  }

  /** The next frame that is like this; others are skipped. */
  public JsonNode await(Predicate<JsonNode> wanted) {
    return poll(wanted, PATIENCE)
        .orElseThrow(() ->
            new IllegalStateException("no such answer within " + PATIENCE.toSeconds() + " s"));
  }

  /** The next frame that is like this, if one comes in time; others are skipped. */
  public Optional<JsonNode> poll(Predicate<JsonNode> wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<RawFrame> frame = next(Duration.ofNanos(deadline - System.nanoTime()));
      if (frame.isPresent() && frame.get() instanceof RawFrame.Text text) {
        JsonNode node = Json.read(text.text());
        if (wanted.test(node)) {
          return Optional.of(node);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<RawFrame> next(Duration timeout) {
    try {
      Optional<RawFrame> frame = connection.next(timeout);
      if (frame.isPresent() && frame.get() instanceof RawFrame.End end) {
        throw new IllegalStateException("the connection was closed: " + end.closed());
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
