package io.parley.registry.node;

/**
 * What a node says of itself.
 *
 * @param id its name
 * @param addresses where it is reached
 * @param connections how many clients it holds
 * @param draining whether it takes no new ones
 */
public record NodeStatus(NodeId id, NodeAddresses addresses, int connections, boolean draining) {}
