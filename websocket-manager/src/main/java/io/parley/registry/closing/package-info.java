/** Telling handler nodes to close connections. */
@NullMarked
package io.parley.registry.closing;

import org.jspecify.annotations.NullMarked;
