/** What this service counts. */
@NullMarked
package io.parley.handler.metric;

import org.jspecify.annotations.NullMarked;
