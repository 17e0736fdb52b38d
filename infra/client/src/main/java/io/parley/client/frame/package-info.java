/** The frames of the WebSocket protocol as values, and their JSON. */
@NullMarked
package io.parley.client.frame;

import org.jspecify.annotations.NullMarked;
