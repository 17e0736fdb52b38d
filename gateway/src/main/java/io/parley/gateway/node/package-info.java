/** The handler nodes, and which of them gets the next WebSocket. */
@NullMarked
package io.parley.gateway.node;

import org.jspecify.annotations.NullMarked;
