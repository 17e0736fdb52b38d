/** What texts that people write may look like. */
@NullMarked
package io.parley.group.text;

import org.jspecify.annotations.NullMarked;
