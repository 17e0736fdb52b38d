/** Whose presence this client asks to be told of. */
@NullMarked
package io.parley.client.presence;

import org.jspecify.annotations.NullMarked;
