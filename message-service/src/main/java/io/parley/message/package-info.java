/** message-service: the conversation logs. */
@NullMarked
package io.parley.message;

import org.jspecify.annotations.NullMarked;
