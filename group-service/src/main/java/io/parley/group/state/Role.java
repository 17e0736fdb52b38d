package io.parley.group.state;

import java.util.Locale;

/** What a member is in a group, the least first. */
public enum Role {
  MEMBER,
  ADMIN,
  OWNER;

  /** The role of that name. */
  public static Role ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it stands above another. */
  public boolean outranks(Role other) {
    return compareTo(other) > 0;
  }

  /** Whether it is admin, or more. */
  public boolean isAdmin() {
    return compareTo(ADMIN) >= 0;
  }

  /** The name on the wire and in the table. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
