/** What the tests of several services need. */
@NullMarked
package io.parley.chassis.testing;

import org.jspecify.annotations.NullMarked;
