/** Calls between services: channels, deadlines, circuit breakers, retries, and the server side. */
@NullMarked
package io.parley.chassis.rpc;

import org.jspecify.annotations.NullMarked;
