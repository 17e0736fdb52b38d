/** Catching up: which conversations hold more than a device, and what. */
@NullMarked
package io.parley.handler.sync;

import org.jspecify.annotations.NullMarked;
