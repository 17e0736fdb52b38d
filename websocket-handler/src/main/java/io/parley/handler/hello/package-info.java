/** Who is at the other end: the first frame of a connection, and the renewal of its token. */
@NullMarked
package io.parley.handler.hello;

import org.jspecify.annotations.NullMarked;
