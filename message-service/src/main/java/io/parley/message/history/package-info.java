/** Reading ranges of conversation logs. */
@NullMarked
package io.parley.message.history;

import org.jspecify.annotations.NullMarked;
