/**
 * What must never come from a client, sent through the gateway: a clear error, and everything lives
 * on.
 */
@NullMarked
package io.parley.e2e.badinput;

import org.jspecify.annotations.NullMarked;
