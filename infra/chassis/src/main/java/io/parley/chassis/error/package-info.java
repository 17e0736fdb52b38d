/** Errors that reach a caller with a stable code. */
@NullMarked
package io.parley.chassis.error;

import org.jspecify.annotations.NullMarked;
