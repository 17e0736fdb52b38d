/** The metrics of this service. */
@NullMarked
package io.parley.user.metrics;

import org.jspecify.annotations.NullMarked;
