/** Connections of devices: who they are, what waits for them, how long they may live. */
@NullMarked
package io.parley.handler.connection;

import org.jspecify.annotations.NullMarked;
