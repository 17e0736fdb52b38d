/** Where users are connected. */
@NullMarked
package io.parley.fanout.locate;

import org.jspecify.annotations.NullMarked;
