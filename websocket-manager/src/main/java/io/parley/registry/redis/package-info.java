/** The one connection to Redis, and the scripts that run there. */
@NullMarked
package io.parley.registry.redis;

import org.jspecify.annotations.NullMarked;
