/** Delivered and read: cursors of users in conversations, moved forward and told to the others. */
@NullMarked
package io.parley.handler.receipt;

import org.jspecify.annotations.NullMarked;
