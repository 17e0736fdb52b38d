/** Which groups a user is in. */
@NullMarked
package io.parley.group.index;

import org.jspecify.annotations.NullMarked;
