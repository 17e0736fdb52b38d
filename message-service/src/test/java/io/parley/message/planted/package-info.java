/**
 * Errors to be planted into a running instance, to prove that the end-to-end checker finds them.
 * They are not part of the service: they come in a jar of their own ({@code -planted}), which has
 * to be put on the class path, and do nothing unless {@code parley.message.planted-error} names one
 * of them.
 */
@NullMarked
package io.parley.message.planted;

import org.jspecify.annotations.NullMarked;
