/** What user-service knows about users. */
@NullMarked
package io.parley.group.people;

import org.jspecify.annotations.NullMarked;
