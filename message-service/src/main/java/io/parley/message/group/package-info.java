/**
 * Who is in a group: follows the log of its conversation, decides by it what may enter the log, and
 * keeps a projection of it in the table.
 */
@NullMarked
package io.parley.message.group;

import org.jspecify.annotations.NullMarked;
