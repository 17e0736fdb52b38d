package io.parley.handler.registry;

/**
 * A live process of websocket-handler.
 *
 * @param id its name
 * @param rpcAddress where frames for its connections are delivered, host:port
 * @param draining whether it is about to leave
 */
public record HandlerNode(String id, String rpcAddress, boolean draining) {}
