/** Online and last seen. */
@NullMarked
package io.parley.lastseen;

import org.jspecify.annotations.NullMarked;
