/** Changes of groups, as group-service decides on them. */
@NullMarked
package io.parley.message.change;

import org.jspecify.annotations.NullMarked;
