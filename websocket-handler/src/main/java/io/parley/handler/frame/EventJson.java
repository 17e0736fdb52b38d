package io.parley.handler.frame;

/** Encodes events of logs, in frames of their own and in lists. */
final class EventJson {

  private EventJson() {}

  /** Adds the fields of the event and ends the object. */
  static StringBuilder append(JsonText json, LogEvent event) {
    json.raw("conversation", event.conversation().value());
    return switch (event) {
      case LogEvent.Text text -> text(json, text);
      case LogEvent.Hidden hidden -> json.number("seq", hidden.seq()).raw("kind", "void").end();
    };
  }

  private static StringBuilder text(JsonText json, LogEvent.Text event) {
    TextContent content = event.content();
    json.number("seq", event.seq())
        .raw("id", event.stamp().id())
        .raw("sender", event.sender().toString())
        .time("at", event.stamp().atMillis())
        .raw("kind", "text")
        .text("body", content.body());
    if (content.replyTo() > 0) {
      json.number("replyTo", content.replyTo());
    }
    if (!content.mentions().isEmpty()) {
      json.raws("mentions", content.mentions());
    }
    return json.clientId(event.clientId()).end();
  }
}
