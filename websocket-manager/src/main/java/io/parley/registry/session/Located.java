package io.parley.registry.session;

import io.parley.registry.node.LiveNode;
import java.util.List;

/**
 * Where users are connected.
 *
 * @param users per user asked for the live nodes that hold devices of the user, each once
 */
public record Located(List<List<LiveNode>> users) {}
