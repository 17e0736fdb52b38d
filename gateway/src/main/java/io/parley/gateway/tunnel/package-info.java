/** WebSocket connections once they are open: bytes from one side to the other. */
@NullMarked
package io.parley.gateway.tunnel;

import org.jspecify.annotations.NullMarked;
