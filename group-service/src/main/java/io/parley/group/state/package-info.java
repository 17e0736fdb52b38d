/** What a group is, and how it is kept. */
@NullMarked
package io.parley.group.state;

import org.jspecify.annotations.NullMarked;
