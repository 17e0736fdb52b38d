/** Hearing of changes of what users think of each other. */
@NullMarked
package io.parley.message.refresh;

import org.jspecify.annotations.NullMarked;
