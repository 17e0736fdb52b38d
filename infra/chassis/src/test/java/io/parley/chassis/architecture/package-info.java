/** The rules of structure that every service's tests apply. */
@NullMarked
package io.parley.chassis.architecture;

import org.jspecify.annotations.NullMarked;
