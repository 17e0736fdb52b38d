package io.parley.handler.registry;

import io.parley.chassis.time.Ticker;
import io.parley.handler.connection.Settling;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** When to look whether pushes were missed, and how far back. */
@Component
final class SettleTimes {

  private final RegistryProperties properties;
  private final Ticker ticker;
  private final Clock clock;

  SettleTimes(RegistryProperties properties, Ticker ticker, Clock clock) {
    this.properties = properties;
    this.ticker = ticker;
    this.clock = clock;
  }

  /** How far back to look for a device that is registered now. */
  long since() {
    return clock.millis() - properties.settleLookback().toMillis();
  }

  /** The check after a registration, when all who looked before it have finished. */
  Settling afterRegistration(long sinceMillis) {
    return new Settling(ticker.nanos() + properties.settleAfter().toNanos(), sinceMillis);
  }

  /** The check after a node died with pushes in its hands; not all at once. */
  Settling afterDeath() {
    long spread = Math.max(1, properties.settleAfter().toNanos());
    Duration wait = Duration.ofNanos(ThreadLocalRandom.current().nextLong(spread));
    return new Settling(ticker.nanos() + wait.toNanos(), since());
  }
}
