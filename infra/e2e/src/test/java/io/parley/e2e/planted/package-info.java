/** Errors planted into message-service: the same load and checker must find them. */
@NullMarked
package io.parley.e2e.planted;

import org.jspecify.annotations.NullMarked;
