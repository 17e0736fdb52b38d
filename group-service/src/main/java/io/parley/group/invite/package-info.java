/** Invites, and requests to join. */
@NullMarked
package io.parley.group.invite;

import org.jspecify.annotations.NullMarked;
