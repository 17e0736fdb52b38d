/** Order among those in one process who want to do something with the same group. */
@NullMarked
package io.parley.group.lock;

import org.jspecify.annotations.NullMarked;
