/** A seeded load of many users, and what is gathered when it has settled. */
@NullMarked
package io.parley.e2e.workload;

import org.jspecify.annotations.NullMarked;
