/** Who is typing: passed on, never stored. */
@NullMarked
package io.parley.handler.typing;

import org.jspecify.annotations.NullMarked;
