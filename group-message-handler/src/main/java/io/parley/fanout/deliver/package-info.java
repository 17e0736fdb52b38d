/** Frames to nodes: few calls, in order, and none that waits for a node that is silent. */
@NullMarked
package io.parley.fanout.deliver;

import org.jspecify.annotations.NullMarked;
