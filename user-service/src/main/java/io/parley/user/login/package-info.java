/** Logging in. */
@NullMarked
package io.parley.user.login;

import org.jspecify.annotations.NullMarked;
