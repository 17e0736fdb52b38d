/** Frames of clients, each to where it is handled. */
@NullMarked
package io.parley.handler.route;

import org.jspecify.annotations.NullMarked;
