/** Time as the client sees it, replaceable in tests. */
@NullMarked
package io.parley.client.time;

import org.jspecify.annotations.NullMarked;
