/** The service as a whole, with the services it calls played by hand-written ones. */
@NullMarked
package io.parley.handler.it;

import org.jspecify.annotations.NullMarked;
