/** What is measured. */
@NullMarked
package io.parley.fanout.metric;

import org.jspecify.annotations.NullMarked;
