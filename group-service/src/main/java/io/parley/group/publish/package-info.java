/** Bringing changes into the logs of conversations, whatever fails on the way. */
@NullMarked
package io.parley.group.publish;

import org.jspecify.annotations.NullMarked;
