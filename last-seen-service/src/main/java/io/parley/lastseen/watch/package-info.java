/** Who looks at whom, and what they were shown. */
@NullMarked
package io.parley.lastseen.watch;

import org.jspecify.annotations.NullMarked;
