@NullMarked
package io.parley.handler.receipt;

import org.jspecify.annotations.NullMarked;
