package io.parley.lastseen.visibility;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.lastseen.support.Settings;
import java.util.List;

/** What is known of privacy, for tests of other features. */
public final class TestVisibilities {

  private TestVisibilities() {}

  public static Visibilities of(FakePrivacyRules rules, Ticker ticker) {
    return new Visibilities(rules, ticker, Settings.defaults(), new SimpleMeterRegistry());
  }

  /** Changes that no other instance hears of. */
  public static PrivacyChanges changes(Visibilities visibilities) {
    return new PrivacyChanges(new Silent(), visibilities);
  }

  private static final class Silent implements ChangeLog {

    @Override
    public void append(UserId user) {}

    @Override
    public Changes since(Place place) {
      return new Changes(List.of(), place, true);
    }
  }
}
