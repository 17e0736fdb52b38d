/** Where conversations stand, as one of their users may see it. */
@NullMarked
package io.parley.message.head;

import org.jspecify.annotations.NullMarked;
