/** Events of logs, and what becomes of them. */
@NullMarked
package io.parley.fanout.event;

import org.jspecify.annotations.NullMarked;
