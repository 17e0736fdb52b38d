/** What is done again and again. */
@NullMarked
package io.parley.lastseen.time;

import org.jspecify.annotations.NullMarked;
