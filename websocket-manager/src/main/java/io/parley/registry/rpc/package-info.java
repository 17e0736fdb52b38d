/** The edge: the RPC service that handlers, user-service and the gateway call. */
@NullMarked
package io.parley.registry.rpc;

import org.jspecify.annotations.NullMarked;
