/** Errors as clients see them. */
@NullMarked
package io.parley.gateway.problem;

import org.jspecify.annotations.NullMarked;
