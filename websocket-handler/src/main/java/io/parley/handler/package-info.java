/** websocket-handler: holds the live connections of devices, and moves frames between them. */
@NullMarked
package io.parley.handler;

import org.jspecify.annotations.NullMarked;
