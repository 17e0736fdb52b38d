package io.parley.client.group;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a group.
 *
 * @param version 1 more than that of the group's change before
 * @param users whom it concerns
 * @param role what they are now; for {@code ROLE}
 * @param until how long they are muted; null for without end
 * @param text the new title, description or picture; empty when it was taken away
 * @param settings for {@code CREATED} and {@code SETTINGS}
 * @param fullHistory whether those who come see what was before; true where nothing says otherwise
 */
public record GroupChange(
    long version,
    Type type,
    List<UserId> users,
    @Nullable GroupRole role,
    @Nullable Instant until,
    String text,
    @Nullable GroupSettings settings,
    boolean fullHistory) {

  public GroupChange {
    users = List.copyOf(users);
  }

  /** A change that only says whom it concerns. */
  public static GroupChange of(long version, Type type, UserId... users) {
    return new GroupChange(version, type, List.of(users), null, null, "", null, true);
  }

  /** Whether the user is in the group from here on, and was not before. */
  public boolean brings(UserId user) {
    return type.brings && users.contains(user);
  }

  /** Whether the user is not in the group any more from here on. */
  public boolean takesOut(UserId user) {
    return type.takesOut && users.contains(user);
  }

  /** What happened. */
  public enum Type {
    CREATED,
    JOINED(true, false),
    ADDED(true, false),
    LEFT(false, true),
    REMOVED(false, true),
    BANNED(false, true),
    UNBANNED,
    ROLE,
    OWNER,
    MUTED,
    UNMUTED,
    TITLE,
    DESCRIPTION,
    PICTURE,
    SETTINGS;

    private final boolean brings;
    private final boolean takesOut;

    Type() {
      this(false, false);
    }

    Type(boolean brings, boolean takesOut) {
      this.brings = brings;
      this.takesOut = takesOut;
    }

    /** The type that goes by this name on the wire; empty for one that is newer than this. */
    public static Optional<Type> ofWireName(String name) {
      return Stream.of(values()).filter(type -> type.wireName().equals(name)).findFirst();
    }

    /** Its name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
