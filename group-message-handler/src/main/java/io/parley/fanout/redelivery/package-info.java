/** What a node did not take is tried again, for a while. */
@NullMarked
package io.parley.fanout.redelivery;

import org.jspecify.annotations.NullMarked;
