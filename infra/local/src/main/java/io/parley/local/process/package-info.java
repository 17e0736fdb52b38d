/** Running other programs: start, readiness, restart, stop, and no survivors. */
@NullMarked
package io.parley.local.process;

import org.jspecify.annotations.NullMarked;
