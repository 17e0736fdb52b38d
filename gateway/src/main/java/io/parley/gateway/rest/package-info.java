/** Requests on their way to a service. */
@NullMarked
package io.parley.gateway.rest;

import org.jspecify.annotations.NullMarked;
