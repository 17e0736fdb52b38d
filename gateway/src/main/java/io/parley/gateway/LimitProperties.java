package io.parley.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be asked for.
 *
 * @param account requests of one account
 * @param address requests from one address
 * @param signIn log-ins and registrations from one address
 * @param connect new WebSockets from one address
 * @param redisTimeout how long Redis may take to answer
 * @param signInTimeout how long Redis may take when a log-in or registration waits for it
 * @param redisPause how long Redis is left alone after it did not answer
 * @param localKeys how many accounts and addresses are remembered here while Redis is away
 */
@Validated
@ConfigurationProperties("parley.gateway.limits")
public record LimitProperties(
    @Valid @DefaultValue Account account,
    @Valid @DefaultValue Address address,
    @Valid @DefaultValue SignIn signIn,
    @Valid @DefaultValue Connect connect,
    @DefaultValue("250ms") @DurationMin(millis = 10) Duration redisTimeout,
    @DefaultValue("2s") @DurationMin(millis = 10) Duration signInTimeout,
    @DefaultValue("1s") @DurationMin(millis = 1) Duration redisPause,
    @DefaultValue("100000") @Min(100) @Max(10_000_000) int localKeys) {

  /**
   * Requests of one account.
   *
   * @param burst how many may come at once
   * @param perSecond how many a second in the long run
   */
  public record Account(
      @DefaultValue("200") @Min(1) int burst, @DefaultValue("50") @Positive double perSecond) {}

  /**
   * Requests from one address, behind which many people may be.
   *
   * @param burst how many may come at once
   * @param perSecond how many a second in the long run
   */
  public record Address(
      @DefaultValue("1000") @Min(1) int burst, @DefaultValue("200") @Positive double perSecond) {}

  /**
   * Log-ins and registrations from one address.
   *
   * @param burst how many may come at once
   * @param perSecond how many a second in the long run
   */
  public record SignIn(
      @DefaultValue("50") @Min(1) int burst, @DefaultValue("1") @Positive double perSecond) {}

  /**
   * New WebSockets from one address.
   *
   * @param burst how many may come at once
   * @param perSecond how many a second in the long run
   */
  public record Connect(
      @DefaultValue("3000") @Min(1) int burst, @DefaultValue("300") @Positive double perSecond) {}
}
