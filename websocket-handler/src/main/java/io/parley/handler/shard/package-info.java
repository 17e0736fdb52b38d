/** Calls to the owners of shards: batched, in order, through changes of ownership. */
@NullMarked
package io.parley.handler.shard;

import org.jspecify.annotations.NullMarked;
