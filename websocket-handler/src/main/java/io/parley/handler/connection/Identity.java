package io.parley.handler.connection;

import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/** Who is at the other end of a connection. */
public record Identity(UserId user, DeviceId device, LoginSessionId session) {}
