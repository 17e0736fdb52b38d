@NullMarked
package io.parley.fanout.audience;

import org.jspecify.annotations.NullMarked;
