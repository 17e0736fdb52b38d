/**
 * Messages between pairs and in groups: when they are sent, what is measured, and the proof that
 * none is lost.
 */
@NullMarked
package io.parley.bench.traffic;

import org.jspecify.annotations.NullMarked;
