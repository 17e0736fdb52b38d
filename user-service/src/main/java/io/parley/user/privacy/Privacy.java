package io.parley.user.privacy;

import io.parley.contracts.UserId;
import java.util.Set;

/**
 * Somebody's settings.
 *
 * @param audience whom they let see when they are online and were last
 * @param except the contacts who may not, with {@link PresenceAudience#CONTACTS_EXCEPT}; otherwise
 *     none
 */
public record Privacy(PresenceAudience audience, Set<UserId> except) {

  /** What counts for those who have set nothing. */
  public static final Privacy DEFAULT = new Privacy(PresenceAudience.EVERYONE, Set.of());

  public Privacy {
    except = Set.copyOf(except);
  }

  /** Whether it matters who the owner's contacts are. */
  public boolean dependsOnContacts() {
    return switch (audience) {
      case EVERYONE, NOBODY -> false;
      case CONTACTS, CONTACTS_EXCEPT -> true;
    };
  }

  /** Whether somebody is let see, blocks aside. */
  public boolean allows(UserId viewer, boolean isContact) {
    return switch (audience) {
      case EVERYONE -> true;
      case CONTACTS -> isContact;
      case CONTACTS_EXCEPT -> isContact && !except.contains(viewer);
      case NOBODY -> false;
    };
  }
}
