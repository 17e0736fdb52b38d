/** What was done to the system and what it answered, as seen from outside. */
@NullMarked
package io.parley.e2e.history;

import org.jspecify.annotations.NullMarked;
