/** Hashing of passwords, with a bound on how many run at once. */
@NullMarked
package io.parley.user.password;

import org.jspecify.annotations.NullMarked;
