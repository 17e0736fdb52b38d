/**
 * The reference client of the public protocol; {@link io.parley.client.ParleyClient} is the door.
 */
@NullMarked
package io.parley.client;

import org.jspecify.annotations.NullMarked;
