/** What must be so before a cluster can start, each with a sentence that says what to do. */
@NullMarked
package io.parley.local.checks;

import org.jspecify.annotations.NullMarked;
