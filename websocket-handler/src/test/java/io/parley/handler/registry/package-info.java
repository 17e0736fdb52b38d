@NullMarked
package io.parley.handler.registry;

import org.jspecify.annotations.NullMarked;
