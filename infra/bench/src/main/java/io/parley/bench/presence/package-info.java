/** Who watches whom, what they are shown, and what is true. */
@NullMarked
package io.parley.bench.presence;

import org.jspecify.annotations.NullMarked;
