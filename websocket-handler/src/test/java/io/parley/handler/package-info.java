@NullMarked
package io.parley.handler;

import org.jspecify.annotations.NullMarked;
