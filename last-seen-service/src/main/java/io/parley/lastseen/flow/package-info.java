/** From transitions to what is shown: when a user is looked at, and what follows. */
@NullMarked
package io.parley.lastseen.flow;

import org.jspecify.annotations.NullMarked;
