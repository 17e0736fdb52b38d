/** The list of a user's conversations. */
@NullMarked
package io.parley.message.listing;

import org.jspecify.annotations.NullMarked;
