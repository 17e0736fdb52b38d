/** The metrics of this service. */
@NullMarked
package io.parley.lastseen.metrics;

import org.jspecify.annotations.NullMarked;
