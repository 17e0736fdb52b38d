package io.parley.group.state;

import java.util.Locale;

/** Who may do something in a group. */
public enum Permission {
  EVERYONE,
  ADMINS;

  /** The permission of that name. */
  public static Permission ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether somebody of this role may. */
  public boolean allows(Role role) {
    return this == EVERYONE || role.isAdmin();
  }

  /** The name on the wire and in the table. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
