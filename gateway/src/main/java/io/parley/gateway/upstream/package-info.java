/** The services behind the gateway, and which of their instances answer. */
@NullMarked
package io.parley.gateway.upstream;

import org.jspecify.annotations.NullMarked;
