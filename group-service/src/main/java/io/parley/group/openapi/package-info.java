/** The OpenAPI document of the REST interface. */
@NullMarked
package io.parley.group.openapi;

import org.jspecify.annotations.NullMarked;
