/** How many members of a room are online. */
@NullMarked
package io.parley.group.online;

import org.jspecify.annotations.NullMarked;
