/** Adding events to conversation logs. */
@NullMarked
package io.parley.message.append;

import org.jspecify.annotations.NullMarked;
