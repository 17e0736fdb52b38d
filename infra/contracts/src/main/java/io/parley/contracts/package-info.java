/** What crosses process boundaries besides the RPC messages: ids, shards and error codes. */
@NullMarked
package io.parley.contracts;

import org.jspecify.annotations.NullMarked;
