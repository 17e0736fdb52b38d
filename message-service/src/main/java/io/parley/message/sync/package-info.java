/** Telling devices what they lack. */
@NullMarked
package io.parley.message.sync;

import org.jspecify.annotations.NullMarked;
