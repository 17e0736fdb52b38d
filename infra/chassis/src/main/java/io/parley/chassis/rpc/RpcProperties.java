package io.parley.chassis.rpc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How calls to other services behave.
 *
 * @param attempts how often an idempotent call is tried in all
 * @param firstPause the pause before the second attempt; it doubles with every further one, with
 *     jitter
 * @param breakerWindow the circuit breaker judges a peer by this many calls
 * @param breakerFailurePercent at this share of unanswered calls the breaker opens
 * @param breakerOpenFor how long an open breaker refuses calls before it lets some through again
 * @param keepAlive a connection with calls under way is probed when it was silent for this long
 * @param maxMessageSize the largest message that is accepted
 */
@ConfigurationProperties("parley.rpc")
public record RpcProperties(
    @DefaultValue("3") int attempts,
    @DefaultValue("50ms") Duration firstPause,
    @DefaultValue("20") int breakerWindow,
    @DefaultValue("60") int breakerFailurePercent,
    @DefaultValue("500ms") Duration breakerOpenFor,
    @DefaultValue("20s") Duration keepAlive,
    @DefaultValue("8MB") DataSize maxMessageSize) {}
