/** The laptop cluster as a whole, inside the launcher's process. */
@NullMarked
package io.parley.local.cluster;

import org.jspecify.annotations.NullMarked;
