/** Many clients in one process. */
@NullMarked
package io.parley.bench.fleet;

import org.jspecify.annotations.NullMarked;
