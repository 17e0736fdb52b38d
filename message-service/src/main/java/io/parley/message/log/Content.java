package io.parley.message.log;

import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says.
 *
 * @param replyTo the number of the event that it answers; 0 if none
 * @param change of the group, if the event is one
 */
public record Content(
    EventKind kind,
    String body,
    long replyTo,
    List<UserId> mentions,
    @Nullable GroupChange change) {

  public Content {
    mentions = List.copyOf(mentions);
    if ((kind == EventKind.GROUP) != (change != null)) {
      throw new IllegalArgumentException("changes, and nothing else, are of kind group");
    }
  }

  /** A message. */
  public static Content text(String body, long replyTo, List<UserId> mentions) {
    return new Content(EventKind.TEXT, body, replyTo, mentions, null);
  }

  /** A change of the group. */
  public static Content change(GroupChange change) {
    return new Content(EventKind.GROUP, "", 0, List.of(), change);
  }

  /** The length of the body in UTF-8. */
  public int bodyBytes() {
    int bytes = body.length();
    for (int i = 0; i < body.length(); i++) {
      char unit = body.charAt(i);
      if (unit >= 0x800 && !Character.isSurrogate(unit)) {
        bytes += 2;
      } else if (unit >= 0x80) {
        bytes += 1;
      }
    }
    return bytes;
  }

  /** About how many bytes it takes, its ids included. */
  int bytes() {
    int ids = 20 * mentions.size();
    return bodyBytes() + ids + (change == null ? 0 : change.bytes());
  }
}
