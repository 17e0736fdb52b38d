/** The loopback channel by which another process steers a running launcher. */
@NullMarked
package io.parley.local.control;

import org.jspecify.annotations.NullMarked;
