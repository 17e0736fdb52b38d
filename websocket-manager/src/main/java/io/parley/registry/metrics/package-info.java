/** The names of this service's metrics. */
@NullMarked
package io.parley.registry.metrics;

import org.jspecify.annotations.NullMarked;
