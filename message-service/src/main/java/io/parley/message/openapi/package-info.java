/** The OpenAPI document of the REST interface. */
@NullMarked
package io.parley.message.openapi;

import org.jspecify.annotations.NullMarked;
