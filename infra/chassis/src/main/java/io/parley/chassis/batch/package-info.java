/** Natural batching: what arrives while a call is under way rides in the next one. */
@NullMarked
package io.parley.chassis.batch;

import org.jspecify.annotations.NullMarked;
