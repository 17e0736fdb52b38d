/** What callers of a service see when Cassandra does not answer. */
@NullMarked
package io.parley.chassis.cassandra;

import org.jspecify.annotations.NullMarked;
