package io.parley.message.change;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * One change of a group.
 *
 * @param version 1 more than that of the change before
 * @param actor who made it; may be no member
 * @param users whom it concerns
 * @param detail what its type needs to know besides
 */
public record GroupChange(
    long version, ChangeType type, UserId actor, List<UserId> users, Detail detail) {

  private static final int FIXED_BYTES = 100;
  private static final int USER_BYTES = 28;

  public GroupChange {
    users = List.copyOf(users);
  }

  /**
   * What a change says besides who and whom; each type uses some of it.
   *
   * @param role that the users have now
   * @param until when a mute ends, in milliseconds since the Unix epoch; 0 for never
   * @param text the new title, description or reference of the picture
   * @param settings in force now
   * @param fullHistory whether those who come see what was written before
   */
  public record Detail(
      GroupRole role, long until, String text, GroupSettings settings, boolean fullHistory) {

    /** Nothing. */
    public static final Detail NONE =
        new Detail(GroupRole.MEMBER, 0, "", GroupSettings.OPEN, false);
  }

  /** Whom it brings into the group, if they are not in it. */
  public List<UserId> entering() {
    return switch (type) {
      case CREATED, JOINED, ADDED -> users;
      case LEFT,
          REMOVED,
          BANNED,
          UNBANNED,
          ROLE,
          OWNER,
          MUTED,
          UNMUTED,
          TITLE,
          DESCRIPTION,
          PICTURE,
          SETTINGS ->
          List.of();
    };
  }

  /** The one who owns the group from its beginning on, if there is one. */
  public List<UserId> founder() {
    boolean founds = type == ChangeType.CREATED && !actor.equals(UserId.NOBODY);
    return founds ? List.of(actor) : List.of();
  }

  /** About how many bytes it takes. */
  public int bytes() {
    return FIXED_BYTES + USER_BYTES * users.size() + 3 * detail.text().length();
  }
}
