/** Who is asking: the addresses of clients, and the origins of web pages. */
@NullMarked
package io.parley.gateway.address;

import org.jspecify.annotations.NullMarked;
