/** When things happen that nobody asks for. */
@NullMarked
package io.parley.handler.time;

import org.jspecify.annotations.NullMarked;
