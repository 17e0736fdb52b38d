/** Redis for services that run scripts there, many in one round trip. */
@NullMarked
package io.parley.chassis.redis;

import org.jspecify.annotations.NullMarked;
