package io.parley.handler.connection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * How long clients that are sent away stay away: different for each, so that they do not come back
 * all at once.
 */
@Component
public final class Pause {

  private static final int MIN_MILLIS = 500;
  private static final int MAX_MILLIS = 3_000;

  public Duration next() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(MIN_MILLIS, MAX_MILLIS));
  }
}
