/** The load generator: a command with a mode per question. */
@NullMarked
package io.parley.bench;

import org.jspecify.annotations.NullMarked;
