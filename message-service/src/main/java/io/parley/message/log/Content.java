package io.parley.message.log;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * What an event says.
 *
 * @param replyTo the number of the event that it answers; 0 if none
 */
public record Content(EventKind kind, String body, long replyTo, List<UserId> mentions) {

  public Content {
    mentions = List.copyOf(mentions);
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
}
