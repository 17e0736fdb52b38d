/**
 * Instances of the service in one JVM, on real Cassandra, with stand-ins for what is around them.
 */
@NullMarked
package io.parley.message.cluster;

import org.jspecify.annotations.NullMarked;
