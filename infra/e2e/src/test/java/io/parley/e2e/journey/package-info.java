/** What users do, from the beginning to the end. */
@NullMarked
package io.parley.e2e.journey;

import org.jspecify.annotations.NullMarked;
