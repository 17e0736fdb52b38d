package io.parley.client.group;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member is. */
public enum GroupRole {
  OWNER,
  ADMIN,
  MEMBER;

  /** The role that goes by this name on the wire; empty if there is none. */
  public static Optional<GroupRole> ofWireName(String name) {
    return Stream.of(values()).filter(role -> role.wireName().equals(name)).findFirst();
  }

  /** Its name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
