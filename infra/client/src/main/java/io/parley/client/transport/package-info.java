/** WebSocket connections on shared event loops. */
@NullMarked
package io.parley.client.transport;

import org.jspecify.annotations.NullMarked;
