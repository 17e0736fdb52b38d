/**
 * The frames of the client protocol: what clients may send, strictly read, and what they are sent.
 */
@NullMarked
package io.parley.handler.frame;

import org.jspecify.annotations.NullMarked;
