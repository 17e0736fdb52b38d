/** What the tests of the gateway talk to: tiny servers and clients. */
@NullMarked
package io.parley.gateway.support;

import org.jspecify.annotations.NullMarked;
