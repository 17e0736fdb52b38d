/** What the Cassandra stores of all features share. */
@NullMarked
package io.parley.user.store;

import org.jspecify.annotations.NullMarked;
