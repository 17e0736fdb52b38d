/**
 * Which instance may write to which shard. A lease of the instance as a whole, renewed in
 * Cassandra, stands behind the shards that it has taken.
 */
@NullMarked
package io.parley.message.lease;

import org.jspecify.annotations.NullMarked;
