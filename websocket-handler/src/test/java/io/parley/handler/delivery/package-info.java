@NullMarked
package io.parley.handler.delivery;

import org.jspecify.annotations.NullMarked;
