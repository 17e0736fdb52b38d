/** Access tokens of requests. */
@NullMarked
package io.parley.gateway.token;

import org.jspecify.annotations.NullMarked;
