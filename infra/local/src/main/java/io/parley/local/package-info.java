/** The laptop cluster as a library: for end-to-end tests and benchmarks. */
@NullMarked
package io.parley.local;

import org.jspecify.annotations.NullMarked;
