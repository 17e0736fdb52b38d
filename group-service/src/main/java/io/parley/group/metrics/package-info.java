/** The metrics of this service. */
@NullMarked
package io.parley.group.metrics;

import org.jspecify.annotations.NullMarked;
