/** Versioned CQL scripts, run once, before the service uses Cassandra. */
@NullMarked
package io.parley.chassis.schema;

import org.jspecify.annotations.NullMarked;
