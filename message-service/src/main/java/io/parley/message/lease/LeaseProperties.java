package io.parley.message.lease;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The lease of an instance.
 *
 * @param duration how long an instance may act after it began its last successful renewal; the same
 *     on all instances
 * @param renewal the pause between renewals
 * @param observation the pause between looks at the other instances and the shards
 * @param drain how long a shard that is given away may finish what was begun
 * @param request how long one request to the lease tables may take
 */
@ConfigurationProperties("parley.message.lease")
public record LeaseProperties(
    @DefaultValue("4s") Duration duration,
    @DefaultValue("1s") Duration renewal,
    @DefaultValue("500ms") Duration observation,
    @DefaultValue("2s") Duration drain,
    @DefaultValue("1s") Duration request) {

  public LeaseProperties {
    require(!renewal.isNegative() && !renewal.isZero(), "renewal", "must be positive");
    require(!observation.isNegative() && !observation.isZero(), "observation", "must be positive");
    require(!drain.isNegative(), "drain", "must not be negative");
    require(!request.isNegative() && !request.isZero(), "request", "must be positive");
    require(
        renewal.multipliedBy(2).compareTo(duration) <= 0,
        "duration",
        "must be at least twice parley.message.lease.renewal, or one lost renewal ends it");
    require(
        observation.multipliedBy(4).compareTo(duration) <= 0,
        "observation",
        "must be at most a quarter of parley.message.lease.duration");
  }

  private static void require(boolean condition, String name, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("parley.message.lease." + name + " " + rule);
    }
  }
}
