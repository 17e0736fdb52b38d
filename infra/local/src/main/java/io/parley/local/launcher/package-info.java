/** The launcher's process: one run of a cluster from its checks to its end. */
@NullMarked
package io.parley.local.launcher;

import org.jspecify.annotations.NullMarked;
