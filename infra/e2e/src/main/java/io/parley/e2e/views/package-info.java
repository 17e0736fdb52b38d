/** The settled views: what a fresh device gets through the gateway and what Cassandra holds. */
@NullMarked
package io.parley.e2e.views;

import org.jspecify.annotations.NullMarked;
