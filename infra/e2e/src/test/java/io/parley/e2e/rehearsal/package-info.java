/**
 * The load and the checker against a pretended server that errs on demand: fast, without a cluster.
 */
@NullMarked
package io.parley.e2e.rehearsal;

import org.jspecify.annotations.NullMarked;
