package io.parley.registry.session;

import io.parley.contracts.LoginSessionId;
import io.parley.registry.node.ConnectionId;
import io.parley.registry.node.Incarnation;

/**
 * Where a device is connected.
 *
 * @param node the node, and in which of its lives
 * @param connection the connection there
 * @param login the log-in that the connection belongs to
 */
public record Location(Incarnation node, ConnectionId connection, LoginSessionId login) {}
