/** Who does not want to hear from whom. */
@NullMarked
package io.parley.user.block;

import org.jspecify.annotations.NullMarked;
