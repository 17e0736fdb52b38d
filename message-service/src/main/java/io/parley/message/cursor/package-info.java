/** How far each member of a conversation has received and read it. */
@NullMarked
package io.parley.message.cursor;

import org.jspecify.annotations.NullMarked;
