package io.parley.gateway.node;

import java.net.InetSocketAddress;

/**
 * A handler node that takes connections.
 *
 * @param id its name, unique over restarts
 * @param address where its /ws is
 * @param connections how many it said it holds
 */
public record HandlerNode(String id, InetSocketAddress address, int connections) {}
