/** Log-in sessions: refresh, listing, log-out. */
@NullMarked
package io.parley.user.session;

import org.jspecify.annotations.NullMarked;
