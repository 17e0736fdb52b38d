/** How the registry lies in Redis. */
@NullMarked
package io.parley.registry.redis;

import org.jspecify.annotations.NullMarked;
