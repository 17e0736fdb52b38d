/** Tests of the running service from outside. */
@NullMarked
package io.parley.group.http;

import org.jspecify.annotations.NullMarked;
