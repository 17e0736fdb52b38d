/** The session registry: which user is connected where. */
@NullMarked
package io.parley.registry;

import org.jspecify.annotations.NullMarked;
