package io.parley.e2e.badinput;

import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Closed;
import io.parley.client.transport.Endpoint;
import io.parley.client.transport.RawConnection;
import io.parley.client.transport.RawFrame;
import io.parley.client.transport.Wire;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A connection on which a test says whatever it likes and looks at what comes back. */
final class Probe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RawConnection connection;
  private int pings;

  private Probe(RawConnection connection) {
    this.connection = connection;
  }

  /** A connection that has not said hello. */
  static Probe silent(ClientRuntime runtime, Endpoint endpoint) {
    return new Probe(RawConnection.open(runtime, endpoint).join());
  }

  /** A connection that is welcome. */
  static Probe welcome(ClientRuntime runtime, Person person, String device) {
    Probe probe = silent(runtime, Endpoint.of(person.origin()));
    probe.hello(person.token().value(), device);
    probe.await("welcome");
    return probe;
  }

  void hello(String token, String device) {
    say(Map.of("type", "hello", "token", token, "device", device));
  }

  void say(Object frame) {
    connection.sendText(Json.write(frame));
  }

  void sayText(String text) {
    connection.sendText(text);
  }

  Wire wire() {
    return connection.wire();
  }

  /** Says this and returns the errors that come before the answer to a ping: it lives. */
  List<JsonNode> errorsAfter(Runnable saying) {
    saying.run();
    String ref = "alive-" + ++pings;
    say(Map.of("type", "ping", "ref", ref));
    List<JsonNode> errors = new ArrayList<>();
    while (true) {
      JsonNode frame = next();
      if (frame.path("ref").asString("").equals(ref)) {
        return errors;
      }
      if (is(frame, "error")) {
        errors.add(frame);
      }
    }
  }

  /** Says this and returns the code of the error that answers it; the connection must live on. */
  String refusalOf(Object frame) {
    say(frame);
    String code = await("error").path("code").asString("");
    List<JsonNode> more = errorsAfter(() -> {});
    if (!more.isEmpty()) {
      throw new AssertionError("after " + code + " came " + more);
    }
    return code;
  }

  /** The next frame of this type. */
  JsonNode await(String type) {
    JsonNode frame = next();
    while (!is(frame, type)) {
      frame = next();
    }
    return frame;
  }

  /** How the server ends the connection, and what it says before. */
  Ending ending() {
    return ending(PATIENCE);
  }

  Ending ending(Duration patience) {
    List<JsonNode> before = new ArrayList<>();
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<RawFrame> frame = poll(Duration.ofNanos(deadline - System.nanoTime()));
      if (frame.isPresent() && frame.get() instanceof RawFrame.End end) {
        return new Ending(end.closed(), before);
      }
      if (frame.isPresent() && frame.get() instanceof RawFrame.Text text) {
        before.add(Json.read(text.text()));
      }
    }
    throw new AssertionError("the connection was not closed within " + patience + ": " + before);
  }

  private JsonNode next() {
    RawFrame frame =
        poll(PATIENCE).orElseThrow(() -> new AssertionError("nothing came within " + PATIENCE));
    return switch (frame) {
      case RawFrame.Text text -> Json.read(text.text());
      case RawFrame.Binary _ -> throw new AssertionError("a binary frame came");
      case RawFrame.End end -> throw new AssertionError("the connection ended: " + end.closed());
    };
  }

  private Optional<RawFrame> poll(Duration timeout) {
    try {
      return connection.next(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static boolean is(JsonNode frame, String type) {
    return frame.path("type").asString("").equals(type);
  }

  @Override
  public void close() {
    connection.close();
  }

  /** The close code and the frames before it. */
  record Ending(Closed closed, List<JsonNode> before) {

    /** The codes of the errors that came. */
    List<String> errors() {
      return before.stream()
          .filter(frame -> is(frame, "error"))
          .map(frame -> frame.path("code").asString(""))
          .toList();
    }
  }
}
