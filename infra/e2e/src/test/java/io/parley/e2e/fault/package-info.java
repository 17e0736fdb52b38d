/** Faults under load, each judged by the checker. */
@NullMarked
package io.parley.e2e.fault;

import org.jspecify.annotations.NullMarked;
