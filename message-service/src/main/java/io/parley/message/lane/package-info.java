/**
 * Natural batching of writes: what becomes ready while requests are under way rides in the next
 * one, together with other rows that live on the same replicas.
 */
@NullMarked
package io.parley.message.lane;

import org.jspecify.annotations.NullMarked;
