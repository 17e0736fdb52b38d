@NullMarked
package io.parley.handler.typing;

import org.jspecify.annotations.NullMarked;
