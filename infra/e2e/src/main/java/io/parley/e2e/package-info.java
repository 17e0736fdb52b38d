/**
 * Black-box tests of the running system: a load, faults, and a checker that compares three views.
 */
@NullMarked
package io.parley.e2e;

import org.jspecify.annotations.NullMarked;
