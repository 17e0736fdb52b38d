/** Groups themselves: making them, their titles and settings. */
@NullMarked
package io.parley.group.group;

import org.jspecify.annotations.NullMarked;
