/** The truth: websocket-manager, asked over RPC. */
@NullMarked
package io.parley.lastseen.registry;

import org.jspecify.annotations.NullMarked;
