/** Running backends for tests: one set per build. */
@NullMarked
package io.parley.local.backends;

import org.jspecify.annotations.NullMarked;
