package io.parley.user.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom somebody lets see when they are online and were last. */
public enum PresenceAudience {
  EVERYONE,
  CONTACTS,
  CONTACTS_EXCEPT,
  NOBODY;

  /** All of them, as clients write them. */
  static final String FORM = "everyone|contacts|contacts_except|nobody";

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PresenceAudience> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
