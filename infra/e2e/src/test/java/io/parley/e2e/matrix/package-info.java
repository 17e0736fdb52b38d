/** Every route and frame about groups, asked for by everything that somebody can be to a group. */
@NullMarked
package io.parley.e2e.matrix;

import org.jspecify.annotations.NullMarked;
