/** The messages that a device holds: logs without gaps, and how gaps are closed. */
@NullMarked
package io.parley.client.log;

import org.jspecify.annotations.NullMarked;
