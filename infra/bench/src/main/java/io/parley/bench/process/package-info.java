/** The memory of the servers' processes. */
@NullMarked
package io.parley.bench.process;

import org.jspecify.annotations.NullMarked;
