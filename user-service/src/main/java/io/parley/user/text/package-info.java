/** What texts that people write may look like, and how they are compared. */
@NullMarked
package io.parley.user.text;

import org.jspecify.annotations.NullMarked;
