package io.parley.handler.connection;

import io.parley.contracts.UserId;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users whose presence one client looks at, and what it was shown of each last. */
public final class WatchedUsers {

  /** What was shown of a user, at some moment. */
  public static final class Sight {

    private final long era;
    private final @Nullable Presence answered;
    private final @Nullable ServerFrame pushed;

    private Sight(long era, @Nullable Presence answered, @Nullable ServerFrame pushed) {
      this.era = era;
      this.answered = answered;
      this.pushed = pushed;
    }

    private boolean isBlank() {
      return answered == null && pushed == null;
    }
  }

  private final Map<UserId, Sight> sights = new HashMap<>();

  /**
   * A user's era begins when they are added, and with each push: what was asked for in an earlier
   * one is older than what was pushed. Answers do not end it, as none of them is newer for sure.
   */
  private long eras;

  /**
   * Adds users.
   *
   * @return what was shown of each before; empty, with nothing added, if there would be too many
   */
  public synchronized Optional<Map<UserId, Sight>> add(Collection<UserId> users, int max) {
    long added = users.stream().distinct().filter(user -> !sights.containsKey(user)).count();
    if (sights.size() + added > max) {
      return Optional.empty();
    }
    Map<UserId, Sight> before = new HashMap<>();
    for (UserId user : users) {
      Sight known = sights.get(user);
      Sight sight = known == null || known.isBlank() ? new Sight(++eras, null, null) : known;
      sights.put(user, sight);
      before.put(user, sight);
    }
    return Optional.of(before);
  }

  /** Removes what was added, unless something of it was shown or it was added once more since. */
  public synchronized void abandon(Map<UserId, Sight> added) {
    added.forEach((user, sight) -> {
      if (sight.isBlank()) {
        sights.remove(user, sight);
      }
    });
  }

  /** Removes users; says which of them were there. */
  public synchronized List<UserId> remove(Collection<UserId> users) {
    List<UserId> removed = new ArrayList<>();
    for (UserId user : users) {
      if (sights.remove(user) != null) {
        removed.add(user);
      }
    }
    return removed;
  }

  /** Whether the client looks at the user. */
  public synchronized boolean contains(UserId user) {
    return sights.containsKey(user);
  }

  /** All users with what was shown of them last. */
  public synchronized Map<UserId, Sight> sights() {
    return Map.copyOf(sights);
  }

  /** How many there are. */
  public synchronized int size() {
    return sights.size();
  }

  /** Notes that a push is shown; false if nobody looks. */
  synchronized boolean pushed(UserId user, ServerFrame frame) {
    return sights.computeIfPresent(user, (_, _) -> new Sight(++eras, null, frame)) != null;
  }

  /**
   * Takes the answer to a question of the client.
   *
   * @param before what was shown when it was asked
   * @return what is shown: what was pushed since then, or else the answer; nothing if the client
   *     does not look any more
   */
  synchronized Optional<ServerFrame> answered(
      @Nullable String ref, UserId user, Sight before, Presence presence) {
    Sight now = sights.get(user);
    if (now == null) {
      return Optional.empty();
    }
    if (now.era != before.era && now.pushed != null) {
      return Optional.of(ServerFrames.withRef(ref, now.pushed));
    }
    if (now.era != before.era && now.answered != null) {
      return Optional.of(frame(ref, user, now.answered));
    }
    sights.put(user, new Sight(now.era, presence, null));
    return Optional.of(frame(ref, user, presence));
  }

  /**
   * Takes what the client has not asked for.
   *
   * @param before what was shown when it was looked for
   * @return what is shown; nothing if something was pushed since then, if it was shown already, if
   *     the answer to a question is still to come, or if the client does not look any more
   */
  synchronized Optional<ServerFrame> corrected(UserId user, Sight before, Presence presence) {
    Sight now = sights.get(user);
    ServerFrame frame = frame(null, user, presence);
    boolean isNews =
        now != null
            && now.era == before.era
            && !now.isBlank()
            && !presence.equals(now.answered)
            && !isSame(frame, now.pushed);
    if (!isNews) {
      return Optional.empty();
    }
    sights.put(user, new Sight(before.era, presence, null));
    return Optional.of(frame);
  }

  /** Pushes come as text, written as here; one that is not is shown once more. */
  private static boolean isSame(ServerFrame frame, @Nullable ServerFrame pushed) {
    return pushed != null && frame.text().equals(pushed.text());
  }

  private static ServerFrame frame(@Nullable String ref, UserId user, Presence presence) {
    return ServerFrames.presence(ref, user, presence.online(), presence.lastSeenMillis());
  }
}
