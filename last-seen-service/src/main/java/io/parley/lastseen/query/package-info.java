/** The edges: REST, and RPC for handler nodes and user-service. */
@NullMarked
package io.parley.lastseen.query;

import org.jspecify.annotations.NullMarked;
