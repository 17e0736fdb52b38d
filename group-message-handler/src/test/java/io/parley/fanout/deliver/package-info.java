@NullMarked
package io.parley.fanout.deliver;

import org.jspecify.annotations.NullMarked;
