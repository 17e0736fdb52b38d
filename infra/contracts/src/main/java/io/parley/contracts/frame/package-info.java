/**
 * The JSON of what several services put into frames of the client protocol: events of logs, with
 * their texts and times.
 */
@NullMarked
package io.parley.contracts.frame;

import org.jspecify.annotations.NullMarked;
