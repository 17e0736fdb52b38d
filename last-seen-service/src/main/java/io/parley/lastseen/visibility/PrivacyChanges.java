package io.parley.lastseen.visibility;

import io.parley.contracts.UserId;
import org.springframework.stereotype.Component;

/** Has all instances drop what they know of who may see a user, and whom the user may see. */
@Component
public final class PrivacyChanges {

  private final ChangeLog log;
  private final Visibilities visibilities;

  PrivacyChanges(ChangeLog log, Visibilities visibilities) {
    this.log = log;
    this.visibilities = visibilities;
  }

  /** Here at once, elsewhere within a second. */
  public void note(UserId user) {
    visibilities.changed(user);
    log.append(user);
  }
}
