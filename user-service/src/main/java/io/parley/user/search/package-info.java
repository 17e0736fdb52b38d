/** Finding people by the beginning of a username or of a word of a display name. */
@NullMarked
package io.parley.user.search;

import org.jspecify.annotations.NullMarked;
