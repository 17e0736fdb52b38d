@NullMarked
package io.parley.handler.drain;

import org.jspecify.annotations.NullMarked;
