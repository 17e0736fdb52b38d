/**
 * Compares what clients saw live, what they get by sync and what the table holds with what is
 * promised.
 */
@NullMarked
package io.parley.e2e.checker;

import org.jspecify.annotations.NullMarked;
