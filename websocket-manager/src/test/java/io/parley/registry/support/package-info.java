/** Stand-ins for the tests of the registry. */
@NullMarked
package io.parley.registry.support;

import org.jspecify.annotations.NullMarked;
