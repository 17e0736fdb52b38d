/** Finding and asking the owners of shards, wherever they are. */
@NullMarked
package io.parley.message.peer;

import org.jspecify.annotations.NullMarked;
