@NullMarked
package io.parley.handler.connection;

import org.jspecify.annotations.NullMarked;
