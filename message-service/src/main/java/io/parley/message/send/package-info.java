/** Sending over REST, for bots and scripts. */
@NullMarked
package io.parley.message.send;

import org.jspecify.annotations.NullMarked;
