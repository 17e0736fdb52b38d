/** The WebSocket endpoint: Tomcat on one side, connections on the other. */
@NullMarked
package io.parley.handler.socket;

import org.jspecify.annotations.NullMarked;
