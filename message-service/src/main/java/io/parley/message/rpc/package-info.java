/** The RPC messages of this service and what they mean inside it. */
@NullMarked
package io.parley.message.rpc;

import org.jspecify.annotations.NullMarked;
