package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may see whether a user is online and when they were.
 *
 * @param except contacts who may not; for {@code CONTACTS_EXCEPT}
 */
public record LastSeenPrivacy(Audience audience, List<UserId> except) {

  public LastSeenPrivacy {
    except = List.copyOf(except);
  }

  /** Who it is shown to. Who hides theirs does not see others'. */
  public enum Audience {
    EVERYONE,
    CONTACTS,
    CONTACTS_EXCEPT,
    NOBODY;

    /** The audience that goes by this name on the wire; empty if there is none. */
    public static Optional<Audience> ofWireName(String name) {
      return Stream.of(values()).filter(audience -> audience.wireName().equals(name)).findFirst();
    }

    /** Its name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
