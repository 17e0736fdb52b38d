@NullMarked
package io.parley.fanout.event;

import org.jspecify.annotations.NullMarked;
