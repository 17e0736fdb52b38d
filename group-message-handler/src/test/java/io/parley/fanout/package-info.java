@NullMarked
package io.parley.fanout;

import org.jspecify.annotations.NullMarked;
