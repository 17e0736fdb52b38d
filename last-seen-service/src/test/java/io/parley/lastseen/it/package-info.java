/** The running service, with the real backends and stand-ins for the services that it calls. */
@NullMarked
package io.parley.lastseen.it;

import org.jspecify.annotations.NullMarked;
