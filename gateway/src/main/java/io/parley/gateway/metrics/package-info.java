/** The names of this service's metrics. */
@NullMarked
package io.parley.gateway.metrics;

import org.jspecify.annotations.NullMarked;
