/** Settings that every service starts from. */
@NullMarked
package io.parley.chassis.env;

import org.jspecify.annotations.NullMarked;
