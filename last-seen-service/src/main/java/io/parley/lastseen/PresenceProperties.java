package io.parley.lastseen;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How presence behaves.
 *
 * @param registryAddress RPC of websocket-manager
 * @param userServiceAddress RPC of user-service
 * @param flap whoever is back within this time was not away; shorter than the registry waits until
 *     it hands a transition out again
 * @param watchRenew how often handler nodes enter their watches again
 * @param watchExpiry how long a watch lives that is not entered again
 * @param reconcile how often what is shown is compared with the registry
 * @param visibilityAge how long an answer of user-service is used
 * @param visibilities how many such answers are kept
 * @param maxWatchers how many watchers of one user get pushes; those that come on top see changes
 *     when they enter their watch again
 * @param maxPending how many users may wait to be looked at; then transitions are left in the
 *     registry
 * @param push how pushes are spread
 */
@Validated
@ConfigurationProperties("parley.presence")
public record PresenceProperties(
    @DefaultValue("127.0.0.1:19102") @NotBlank String registryAddress,
    @DefaultValue("127.0.0.1:19101") @NotBlank String userServiceAddress,
    @DefaultValue("10s") @DurationMin(millis = 100) Duration flap,
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration watchRenew,
    @DefaultValue("75s") @DurationMin(seconds = 2) Duration watchExpiry,
    @DefaultValue("15s") @DurationMin(seconds = 1) Duration reconcile,
    @DefaultValue("5m") @DurationMin(seconds = 1) Duration visibilityAge,
    @DefaultValue("200000") @Min(1_000) int visibilities,
    @DefaultValue("10000") @Min(1) @Max(1_000_000) int maxWatchers,
    @DefaultValue("100000") @Min(1024) int maxPending,
    @DefaultValue Push push) {

  /**
   * How pushes are spread.
   *
   * @param interval the shortest time between two calls to one node
   * @param frames the most frames in one call: pushes times the viewers of each
   * @param waiting the most frames that wait for one node; the oldest give way
   * @param patience how long a node that does not answer is called again
   */
  public record Push(
      @DefaultValue("100ms") @DurationMin(millis = 1) Duration interval,
      @DefaultValue("500") @Min(1) @Max(1024) int frames,
      @DefaultValue("100000") @Min(1024) int waiting,
      @DefaultValue("10s") @DurationMin(millis = 100) Duration patience) {}

  /** A watch must survive a renewal that is late. */
  @AssertTrue(
      message =
          "parley.presence.watch-expiry must be at least twice parley.presence.watch-renew, or"
              + " watches end between two renewals")
  boolean isExpiryLongEnough() {
    return watchExpiry.compareTo(watchRenew.multipliedBy(2)) >= 0;
  }
}
