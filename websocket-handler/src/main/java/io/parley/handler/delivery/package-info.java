/** Pushes of frames to devices, here and on other nodes, without losing any. */
@NullMarked
package io.parley.handler.delivery;

import org.jspecify.annotations.NullMarked;
