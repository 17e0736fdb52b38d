/** Records of topics: in order, with a bound on what is under way, committed when they are done. */
@NullMarked
package io.parley.fanout.consume;

import org.jspecify.annotations.NullMarked;
