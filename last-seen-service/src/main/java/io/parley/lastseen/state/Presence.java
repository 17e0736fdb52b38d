package io.parley.lastseen.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a user.
 *
 * @param lastSeen when they were there last; absent when they are online, when it is unknown, and
 *     when it is hidden
 */
public record Presence(boolean online, @Nullable Instant lastSeen) {

  /** On some device. */
  public static final Presence ONLINE = new Presence(true, null);

  /** What is shown of those who hide themselves, and of those who have never been there. */
  public static final Presence HIDDEN = new Presence(false, null);

  /** Not there. */
  public static Presence away(@Nullable Instant lastSeen) {
    return lastSeen == null ? HIDDEN : new Presence(false, lastSeen);
  }
}
