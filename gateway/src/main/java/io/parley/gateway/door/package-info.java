/** The first look at every request, and the WebSocket handshake. */
@NullMarked
package io.parley.gateway.door;

import org.jspecify.annotations.NullMarked;
