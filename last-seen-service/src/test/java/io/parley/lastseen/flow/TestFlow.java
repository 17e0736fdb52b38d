package io.parley.lastseen.flow;

import io.parley.lastseen.seen.InMemorySightingStore;
import io.parley.lastseen.support.ManualTime;
import io.parley.lastseen.support.ScriptedRegistry;
import io.parley.lastseen.support.Settings;

/** What is true, for tests of other features. */
public final class TestFlow {

  private TestFlow() {}

  /** Knows of nobody but those who are there. */
  public static Truth truth(ScriptedRegistry registry, ManualTime time) {
    return new Truth(registry, new InMemorySightingStore(), time, Settings.defaults());
  }

  public static Rechecks rechecks(ManualTime time) {
    return new Rechecks(new Agenda(time, Settings.defaults()));
  }
}
