@NullMarked
package io.parley.handler.watch;

import org.jspecify.annotations.NullMarked;
