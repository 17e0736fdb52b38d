/** Sources of time that tests can replace. */
@NullMarked
package io.parley.chassis.time;

import org.jspecify.annotations.NullMarked;
