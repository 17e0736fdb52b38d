/** When users came and went last; outlives everything else. */
@NullMarked
package io.parley.lastseen.seen;

import org.jspecify.annotations.NullMarked;
