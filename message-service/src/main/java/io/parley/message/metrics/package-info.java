/** The metrics of this service. */
@NullMarked
package io.parley.message.metrics;

import org.jspecify.annotations.NullMarked;
