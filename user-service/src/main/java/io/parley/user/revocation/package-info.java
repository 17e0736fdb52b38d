/** Ending sessions so that their live connections end too, whatever fails on the way. */
@NullMarked
package io.parley.user.revocation;

import org.jspecify.annotations.NullMarked;
