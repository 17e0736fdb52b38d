package io.parley.gateway.door;

import io.parley.gateway.WebSocketProperties;
import io.parley.gateway.address.AllowedOrigins;
import io.parley.gateway.limit.Limiter;
import io.parley.gateway.metrics.GatewayMetrics;
import io.parley.gateway.node.NodeBalancer;
import io.parley.gateway.tunnel.Tunnels;
import org.springframework.stereotype.Component;

/**
 * What all handshakes share.
 *
 * @param answers for those that fail
 * @param origins which pages may connect
 * @param limiter how often one address may
 * @param balancer which node is asked
 * @param tunnels where those go that succeed
 * @param metrics counts those that fail
 * @param properties how long it may take
 */
@Component
record HandshakeServices(
    DoorAnswers answers,
    AllowedOrigins origins,
    Limiter limiter,
    NodeBalancer balancer,
    Tunnels tunnels,
    GatewayMetrics metrics,
    WebSocketProperties properties) {}
