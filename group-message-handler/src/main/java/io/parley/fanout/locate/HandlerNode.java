package io.parley.fanout.locate;

/**
 * A live process of websocket-handler.
 *
 * @param id its name
 * @param rpcAddress where frames for its connections are delivered, host:port
 */
public record HandlerNode(String id, String rpcAddress) {}
