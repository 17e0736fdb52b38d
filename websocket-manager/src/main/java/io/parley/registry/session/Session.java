package io.parley.registry.session;

import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.ConnectionId;

/**
 * A device that is connected.
 *
 * @param user whose device it is
 * @param device which one
 * @param login the log-in that its access token comes from
 * @param connection the connection it has
 */
public record Session(
    UserId user, DeviceId device, LoginSessionId login, ConnectionId connection) {}
