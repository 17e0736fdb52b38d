/** Telling those who look: gathered, spread and bounded per node. */
@NullMarked
package io.parley.lastseen.push;

import org.jspecify.annotations.NullMarked;
