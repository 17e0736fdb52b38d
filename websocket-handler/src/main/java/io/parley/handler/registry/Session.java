package io.parley.handler.registry;

import io.parley.handler.connection.ConnectionId;
import io.parley.handler.connection.Identity;

/** A connection as the registry knows it. */
record Session(ConnectionId connection, Identity identity) {}
