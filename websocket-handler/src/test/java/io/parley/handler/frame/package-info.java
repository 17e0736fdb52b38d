@NullMarked
package io.parley.handler.frame;

import org.jspecify.annotations.NullMarked;
