package io.parley.client.connection;

import io.parley.client.transport.Endpoint;
import io.parley.contracts.DeviceId;
import java.time.Duration;

/**
 * What a link needs to know.
 *
 * @param answerTimeout how long hello, and a ping, may stay without an answer
 * @param backoffBase the first wait after a loss is between 0 and this
 * @param backoffCap no wait is longer than this
 */
public record LinkSettings(
    Endpoint endpoint,
    DeviceId device,
    Duration answerTimeout,
    Duration backoffBase,
    Duration backoffCap) {}
