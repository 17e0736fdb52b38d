package io.parley.message.lane;

import java.time.Duration;

/**
 * Bounds of the requests to one set of replicas.
 *
 * @param inFlight requests under way at the same time
 * @param rows in one request
 * @param bytes in one request, unless one row alone is larger
 * @param pause before something that failed is tried again
 */
public record LaneLimits(int inFlight, int rows, int bytes, Duration pause) {

  public LaneLimits {
    if (inFlight < 1 || rows < 1 || bytes < 1) {
      throw new IllegalArgumentException("the bounds of a lane must be positive");
    }
  }
}
