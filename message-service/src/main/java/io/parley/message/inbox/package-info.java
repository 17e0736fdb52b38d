/** Which conversations a user is in. */
@NullMarked
package io.parley.message.inbox;

import org.jspecify.annotations.NullMarked;
