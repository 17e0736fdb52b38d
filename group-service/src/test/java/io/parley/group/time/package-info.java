/** Time in tests. */
@NullMarked
package io.parley.group.time;

import org.jspecify.annotations.NullMarked;
