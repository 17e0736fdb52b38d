/** Whose presence clients look at: entered at last-seen-service, which pushes what changes. */
@NullMarked
package io.parley.handler.watch;

import org.jspecify.annotations.NullMarked;
