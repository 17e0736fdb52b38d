/** Devices that take down everything they do and see. */
@NullMarked
package io.parley.e2e.device;

import org.jspecify.annotations.NullMarked;
