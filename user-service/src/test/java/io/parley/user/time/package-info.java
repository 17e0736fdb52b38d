/** Time for tests. */
@NullMarked
package io.parley.user.time;

import org.jspecify.annotations.NullMarked;
