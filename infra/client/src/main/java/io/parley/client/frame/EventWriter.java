package io.parley.client.frame;

import io.parley.contracts.UserId;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes events as {@code event} frames, the form in which they are kept, too. */
public final class EventWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private EventWriter() {}

  /** The event as one line of JSON. */
  public static String write(LogEvent event) {
    StringWriter out = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "event");
      json.writeStringProperty("conversation", event.conversation().value());
      json.writeNumberProperty("seq", event.seq());
      switch (event) {
        case LogEvent.Message message -> writeMessage(message, json);
        case LogEvent.Change change -> writeChange(change, json);
        case LogEvent.Hidden _ -> json.writeStringProperty("kind", "void");
        case LogEvent.Unsupported unsupported ->
            json.writeStringProperty("kind", unsupported.kind());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void writeChange(LogEvent.Change event, JsonGenerator json) {
    json.writeStringProperty("id", event.id().toString());
    json.writeStringProperty("sender", event.sender().toString());
    Timestamps.write(json, "at", event.at());
    json.writeStringProperty("kind", "group");
    ChangeWriter.write(event.change(), json);
  }

  private static void writeMessage(LogEvent.Message message, JsonGenerator json) {
    json.writeStringProperty("id", message.id().toString());
    json.writeStringProperty("sender", message.sender().toString());
    Timestamps.write(json, "at", message.at());
    json.writeStringProperty("kind", "text");
    json.writeStringProperty("body", message.body());
    json.writeStringProperty("clientId", message.clientId().value());
    Long replyTo = message.content().replyTo();
    if (replyTo != null) {
      json.writeNumberProperty("replyTo", replyTo);
    }
    if (!message.content().mentions().isEmpty()) {
      json.writeArrayPropertyStart("mentions");
      for (UserId user : message.content().mentions()) {
        json.writeString(user.toString());
      }
      json.writeEndArray();
    }
  }
}
