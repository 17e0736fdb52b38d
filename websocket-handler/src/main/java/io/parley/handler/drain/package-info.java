/** How this node leaves: no new clients, the present ones sent away in good order. */
@NullMarked
package io.parley.handler.drain;

import org.jspecify.annotations.NullMarked;
