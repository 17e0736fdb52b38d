/**
 * The log of a conversation: its events, its tables, and the one writer that numbers and stores
 * what is appended.
 */
@NullMarked
package io.parley.message.log;

import org.jspecify.annotations.NullMarked;
