/** Messages: from the sender's frame into the log, then to the devices of both sides. */
@NullMarked
package io.parley.handler.send;

import org.jspecify.annotations.NullMarked;
