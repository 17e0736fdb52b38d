/** Public rooms that anyone may find and join. */
@NullMarked
package io.parley.group.room;

import org.jspecify.annotations.NullMarked;
