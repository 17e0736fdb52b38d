/** The OpenAPI document of a service's REST interface, as far as all have it in common. */
@NullMarked
package io.parley.chassis.openapi;

import org.jspecify.annotations.NullMarked;
