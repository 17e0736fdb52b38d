package io.parley.client.group;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do something in a group. */
public enum Who {
  EVERYONE,
  ADMINS;

  /** Who goes by this name on the wire; empty if there is none. */
  public static Optional<Who> ofWireName(String name) {
    return Stream.of(values()).filter(who -> who.wireName().equals(name)).findFirst();
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
