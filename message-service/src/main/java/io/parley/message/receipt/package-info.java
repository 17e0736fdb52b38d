/** Moving receipt cursors, and telling when an event was delivered and read. */
@NullMarked
package io.parley.message.receipt;

import org.jspecify.annotations.NullMarked;
