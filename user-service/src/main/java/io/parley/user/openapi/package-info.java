/** The OpenAPI document of the REST interface. */
@NullMarked
package io.parley.user.openapi;

import org.jspecify.annotations.NullMarked;
