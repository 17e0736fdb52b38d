package io.parley.handler.frame;

import io.parley.contracts.ConversationId;
import io.parley.contracts.frame.EventJson;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.frame.LogEvent;
import io.parley.contracts.frame.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes lists of heads and of events, each frame within the bounds of the protocol. */
public final class ListFrames {

  /** Leaves room for what surrounds the list. */
  private static final int LIST_BYTES = 60 * 1024;

  private static final int EXPECTED = 1024;

  private ListFrames() {}

  /**
   * Heads, in as many frames as they need; the last one says that no more follow.
   *
   * @param asOfMillis what the client may give as {@code since} next time; 0 for heads that nobody
   *     asked for, which say nothing about what is not in them
   */
  public static List<ServerFrame> heads(List<Head> heads, long asOfMillis, @Nullable String ref) {
    List<ServerFrame> frames = new ArrayList<>();
    StringBuilder list = new StringBuilder(EXPECTED);
    for (Head head : heads) {
      int before = list.length();
      append(list.isEmpty() ? list : list.append(','), head);
      // Ids and numbers only, so characters are bytes.
      if (list.length() > LIST_BYTES && before > 0) {
        String rest = list.substring(before + 1);
        list.setLength(before);
        frames.add(headsFrame(list, asOfMillis, true, ref));
        list = new StringBuilder(EXPECTED).append(rest);
      }
    }
    frames.add(headsFrame(list, asOfMillis, false, ref));
    return frames;
  }

  /** One head that nobody asked for: a client that has less fetches the rest. */
  public static ServerFrame nudge(ConversationId conversation, long head) {
    return heads(List.of(Head.of(conversation, head)), 0, null).getFirst();
  }

  /**
   * Events from {@code from} on, as many as fit.
   *
   * @param head the highest number in the log
   */
  public static ServerFrame events(
      ConversationId conversation,
      long from,
      long head,
      List<LogEvent> events,
      @Nullable String ref) {
    StringBuilder list = new StringBuilder(EXPECTED).append('[');
    int bytes = 0;
    long to = from - 1;
    for (LogEvent event : events) {
      StringBuilder one = EventJson.append(JsonText.object(new StringBuilder()), event);
      bytes += Utf8.length(one.toString()) + 1;
      if (bytes > LIST_BYTES && to >= from) {
        break;
      }
      list.append(to >= from ? "," : "").append(one);
      to = event.seq();
    }
    return ServerFrame.of(
        JsonText.frame("events", list.length() + EXPECTED)
            .optionalText("ref", ref)
            .raw("conversation", conversation.value())
            .number("from", from)
            .number("to", to)
            .number("head", head)
            .json("events", list.append(']'))
            .end());
  }

  private static ServerFrame headsFrame(
      StringBuilder list, long asOfMillis, boolean more, @Nullable String ref) {
    JsonText json =
        JsonText.frame("heads", list.length() + EXPECTED)
            .optionalText("ref", ref)
            .json("conversations", "[" + list + "]");
    if (asOfMillis > 0) {
      json.time("asOf", asOfMillis);
    }
    return ServerFrame.of(json.flag("more", more).end());
  }

  private static void append(StringBuilder out, Head head) {
    JsonText json =
        JsonText.object(out)
            .raw("conversation", head.conversation().value())
            .number("head", head.head());
    StringBuilder receipts = json.name("receipts").append('[');
    for (int i = 0; i < head.cursors().size(); i++) {
      cursor(i == 0 ? receipts : receipts.append(','), head.cursors().get(i));
    }
    receipts.append(']');
    if (head.group() != null) {
      append(json, head.group());
    }
    json.end();
  }

  private static void append(JsonText json, Head.Group group) {
    if (group.ended()) {
      json.flag("ended", true);
    }
    if (group.visibleFrom() > 1) {
      json.number("visibleFrom", group.visibleFrom());
    }
    if (!group.tallies().isEmpty()) {
      StringBuilder tallies = json.name("tallies").append('[');
      for (int i = 0; i < group.tallies().size(); i++) {
        tally(i == 0 ? tallies : tallies.append(','), group.tallies().get(i));
      }
      tallies.append(']');
    }
  }

  private static void tally(StringBuilder out, Head.Tally tally) {
    JsonText.object(out)
        .number("seq", tally.seq())
        .number("members", tally.members())
        .number("delivered", tally.delivered())
        .number("read", tally.read())
        .end();
  }

  private static void cursor(StringBuilder out, Head.Cursor cursor) {
    JsonText json = JsonText.object(out).raw("user", cursor.user());
    json.number("delivered", cursor.delivered());
    if (cursor.deliveredMillis() > 0) {
      json.time("deliveredAt", cursor.deliveredMillis());
    }
    json.number("read", cursor.read());
    if (cursor.readMillis() > 0) {
      json.time("readAt", cursor.readMillis());
    }
    json.end();
  }
}
