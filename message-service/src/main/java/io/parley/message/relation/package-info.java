/** What the two users of a direct conversation think of each other, as user-service knows it. */
@NullMarked
package io.parley.message.relation;

import org.jspecify.annotations.NullMarked;
