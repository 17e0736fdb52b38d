package io.parley.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How WebSockets pass.
 *
 * @param maxConnections how many may be open at once
 * @param attempts how many handler nodes are tried for one
 * @param connectTimeout how long a node may take to accept the connection
 * @param handshakeTimeout how long a node may take to answer the handshake
 * @param nodePause how long a node that could not be reached gets no connections
 * @param nodeMemory how long nodes are remembered when the registry names none
 * @param idleTimeout a client that is silent for this long is gone; longer than two and a half
 *     heartbeats
 * @param stallTimeout a client that does not read for this long is gone
 * @param buffer how much waits for a client that reads slowly, before the node has to wait
 * @param reconnectSpread over which time clients come back whose connection had to be closed
 */
@Validated
@ConfigurationProperties("parley.gateway.websocket")
public record WebSocketProperties(
    @DefaultValue("100000") @Min(1) @Max(10_000_000) int maxConnections,
    @DefaultValue("3") @Min(1) @Max(10) int attempts,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration connectTimeout,
    @DefaultValue("5s") @DurationMin(millis = 10) Duration handshakeTimeout,
    @DefaultValue("3s") @DurationMin(millis = 1) Duration nodePause,
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration nodeMemory,
    @DefaultValue("2m") @DurationMin(millis = 100) Duration idleTimeout,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration stallTimeout,
    @DefaultValue("64KB") DataSize buffer,
    @DefaultValue("3s") @DurationMin(millis = 0) Duration reconnectSpread) {}
