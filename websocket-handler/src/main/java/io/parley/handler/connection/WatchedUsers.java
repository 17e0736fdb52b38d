package io.parley.handler.connection;

import io.parley.contracts.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users whose presence one client looks at, and what it was shown of each last. */
public final class WatchedUsers {

  /**
   * What was shown. A new one is made whenever something is shown, so two that are the same object
   * say that nothing was shown in between.
   */
  public static final class Sight {

    private final @Nullable Presence presence;

    private Sight(@Nullable Presence presence) {
      this.presence = presence;
    }

    /** Whether the client was certainly shown this, and nothing since. */
    public boolean isOf(Presence other) {
      return other.equals(presence);
    }
  }

  private final Map<UserId, Sight> sights = new HashMap<>();

  /**
   * Adds users.
   *
   * @return those that were not there before; empty, with nothing added, if there would be too many
   */
  public synchronized Optional<List<UserId>> add(Collection<UserId> users, int max) {
    List<UserId> added =
        users.stream().distinct().filter(user -> !sights.containsKey(user)).toList();
    if (sights.size() + added.size() > max) {
      return Optional.empty();
    }
    added.forEach(user -> sights.put(user, new Sight(null)));
    return Optional.of(added);
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

  /** Notes that a push is shown, whose content nobody here reads; false if nobody looks. */
  synchronized boolean pushed(UserId user) {
    return sights.computeIfPresent(user, (_, _) -> new Sight(null)) != null;
  }

  /** Notes that an answer is shown; false if something else was shown since it was asked for. */
  synchronized boolean answered(UserId user, Sight before, Presence presence) {
    return sights.replace(user, before, new Sight(presence));
  }
}
