/** The result of a run, for people and as JSON. */
@NullMarked
package io.parley.bench.report;

import org.jspecify.annotations.NullMarked;
