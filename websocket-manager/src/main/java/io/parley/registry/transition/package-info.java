/** Users who came or went, for whoever shows their presence. */
@NullMarked
package io.parley.registry.transition;

import org.jspecify.annotations.NullMarked;
