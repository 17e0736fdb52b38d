package io.parley.lastseen.visibility;

import io.parley.contracts.UserId;
import io.parley.lastseen.time.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drops what is remembered about users whose privacy has changed, whichever instance was told. */
@Configuration(proxyBeanMethods = false)
class ChangeFollower {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Bean
  Loop followingPrivacyChanges(ChangeLog log, Visibilities visibilities) {
    return new Loop("privacy-changes", PAUSE, new Follower(log, visibilities));
  }

  /** Remembers how far it has read. */
  static final class Follower implements Runnable {

    private final ChangeLog log;
    private final Visibilities visibilities;
    private ChangeLog.Place place = ChangeLog.Place.START;

    Follower(ChangeLog log, Visibilities visibilities) {
      this.log = log;
      this.visibilities = visibilities;
    }

    @Override
    public void run() {
      ChangeLog.Changes changes = log.since(place);
      if (!changes.complete()) {
        visibilities.forgetAll();
      }
      for (UserId user : changes.users()) {
        visibilities.changed(user);
      }
      place = changes.end();
    }
  }
}
