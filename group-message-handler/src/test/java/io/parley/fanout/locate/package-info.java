@NullMarked
package io.parley.fanout.locate;

import org.jspecify.annotations.NullMarked;
