/** What the Cassandra stores of all features share. */
@NullMarked
package io.parley.group.store;

import org.jspecify.annotations.NullMarked;
