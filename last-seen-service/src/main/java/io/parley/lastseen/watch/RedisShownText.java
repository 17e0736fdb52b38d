package io.parley.lastseen.watch;

import io.parley.lastseen.state.Presence;
import java.time.Instant;

/** Presences as Redis holds them: {@code 1}, {@code 0}, or {@code 0:<milliseconds>}. */
final class RedisShownText {

  private RedisShownText() {}

  static String format(Presence presence) {
    Instant lastSeen = presence.lastSeen();
    if (presence.online()) {
      return "1";
    }
    return lastSeen == null ? "0" : "0:" + lastSeen.toEpochMilli();
  }

  static Presence read(String text) {
    return switch (text) {
      case "1" -> Presence.ONLINE;
      case "0" -> Presence.HIDDEN;
      default -> Presence.away(Instant.ofEpochMilli(Long.parseLong(text.substring(2))));
    };
  }
}
