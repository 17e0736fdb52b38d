@NullMarked
package io.parley.fanout.consume;

import org.jspecify.annotations.NullMarked;
