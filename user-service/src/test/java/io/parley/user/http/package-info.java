/** Tests of the running service from outside. */
@NullMarked
package io.parley.user.http;

import org.jspecify.annotations.NullMarked;
