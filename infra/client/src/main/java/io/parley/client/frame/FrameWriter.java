package io.parley.client.frame;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns frames into the JSON that goes over the wire. */
public final class FrameWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private FrameWriter() {}

  /** Writes the frame as UTF-8. The stream stays open. */
  public static void write(ClientFrame frame, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      writeFields(frame, json);
      json.writeEndObject();
    }
  }

  /** The frame as UTF-8. */
  public static byte[] bytes(ClientFrame frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    write(frame, out);
    return out.toByteArray();
  }

  private static void writeFields(ClientFrame frame, JsonGenerator json) {
    switch (frame) {
      case ClientFrame.Hello hello -> {
        type(json, "hello");
        json.writeStringProperty("token", hello.token());
        json.writeStringProperty("device", hello.device().value());
      }
      case ClientFrame.RenewToken renew -> {
        type(json, "token");
        json.writeStringProperty("token", renew.token());
      }
      case ClientFrame.Send send -> writeSend(send, json);
      case ClientFrame.Delivered delivered -> {
        type(json, "delivered");
        writeCursor(json, delivered.conversation(), delivered.seq(), delivered.ref());
      }
      case ClientFrame.Read read -> {
        type(json, "read");
        writeCursor(json, read.conversation(), read.seq(), read.ref());
      }
      case ClientFrame.Typing typing -> {
        type(json, "typing");
        json.writeStringProperty("conversation", typing.conversation().value());
        json.writeBooleanProperty("on", typing.on());
      }
      case ClientFrame.Sync sync -> writeSync(sync, json);
      case ClientFrame.Fetch fetch -> {
        type(json, "fetch");
        json.writeStringProperty("conversation", fetch.conversation().value());
        json.writeNumberProperty("from", fetch.from());
        json.writeNumberProperty("to", fetch.to());
        json.writeStringProperty("ref", fetch.ref());
      }
      case ClientFrame.Watch watch -> {
        type(json, "watch");
        writeUsers("users", watch.users(), json);
        json.writeStringProperty("ref", watch.ref());
      }
      case ClientFrame.Unwatch unwatch -> {
        type(json, "unwatch");
        writeUsers("users", unwatch.users(), json);
        json.writeStringProperty("ref", unwatch.ref());
      }
      case ClientFrame.Ping _ -> type(json, "ping");
    }
  }

  private static void writeSend(ClientFrame.Send send, JsonGenerator json) {
    type(json, "send");
    json.writeStringProperty("clientId", send.clientId().value());
    switch (send.to()) {
      case Recipient.User user -> json.writeStringProperty("to", user.id().toString());
      case Recipient.Group group ->
          json.writeStringProperty("conversation", group.id().conversation().value());
    }
    json.writeStringProperty("kind", "text");
    json.writeStringProperty("body", send.body());
    Long replyTo = send.replyTo();
    if (replyTo != null) {
      json.writeNumberProperty("replyTo", replyTo);
    }
    if (!send.mentions().isEmpty()) {
      writeUsers("mentions", send.mentions(), json);
    }
    if (send.retry()) {
      json.writeBooleanProperty("retry", true);
    }
  }

  private static void writeUsers(String name, List<UserId> users, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (UserId user : users) {
      json.writeString(user.toString());
    }
    json.writeEndArray();
  }

  private static void writeSync(ClientFrame.Sync sync, JsonGenerator json) {
    type(json, "sync");
    json.writeObjectPropertyStart("cursors");
    for (Map.Entry<ConversationId, Long> cursor : sync.cursors().entrySet()) {
      json.writeNumberProperty(cursor.getKey().value(), cursor.getValue());
    }
    json.writeEndObject();
    if (sync.since() != null) {
      Timestamps.write(json, "since", sync.since());
    }
    json.writeStringProperty("ref", sync.ref());
  }

  private static void writeCursor(
      JsonGenerator json, ConversationId conversation, long seq, String ref) {
    json.writeStringProperty("conversation", conversation.value());
    json.writeNumberProperty("seq", seq);
    json.writeStringProperty("ref", ref);
  }

  private static void type(JsonGenerator json, String type) {
    json.writeStringProperty("type", type);
  }
}
