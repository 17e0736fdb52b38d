/** The gateway: the one public origin for REST and WebSocket. */
@NullMarked
package io.parley.gateway;

import org.jspecify.annotations.NullMarked;
