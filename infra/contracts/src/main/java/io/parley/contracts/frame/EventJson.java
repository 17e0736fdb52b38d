package io.parley.contracts.frame;

import io.parley.contracts.UserId;

/** Encodes events of logs, in frames of their own and in lists. */
public final class EventJson {

  // Ids, time and names, roughly.
  private static final int FIELDS = 320;

  private EventJson() {}

  /** The frame {@code event}. */
  public static String frame(LogEvent event) {
    int body = event instanceof LogEvent.Text text ? text.content().body().length() : 0;
    return append(JsonText.frame("event", FIELDS + body), event).toString();
  }

  /** Adds the fields of the event and ends the object. */
  public static StringBuilder append(JsonText json, LogEvent event) {
    json.raw("conversation", event.conversation().value());
    return switch (event) {
      case LogEvent.Text text -> text(json, text);
      case LogEvent.Change change -> change(json, change);
      case LogEvent.Hidden hidden -> json.number("seq", hidden.seq()).raw("kind", "void").end();
    };
  }

  private static StringBuilder change(JsonText json, LogEvent.Change event) {
    return stamped(json, event.stamp(), event.sender())
        .raw("kind", "group")
        .json("change", event.change())
        .end();
  }

  private static JsonText stamped(JsonText json, LogEvent.Stamp stamp, UserId sender) {
    return json.number("seq", stamp.seq())
        .raw("id", stamp.id())
        .raw("sender", sender.toString())
        .time("at", stamp.atMillis());
  }

  private static StringBuilder text(JsonText json, LogEvent.Text event) {
    TextContent content = event.content();
    stamped(json, event.stamp(), event.sender()).raw("kind", "text").text("body", content.body());
    if (content.replyTo() > 0) {
      json.number("replyTo", content.replyTo());
    }
    if (!content.mentions().isEmpty()) {
      json.raws("mentions", content.mentions());
    }
    return json.clientId(event.clientId()).end();
  }
}
