/** What every request and every answer has. */
@NullMarked
package io.parley.gateway.exchange;

import org.jspecify.annotations.NullMarked;
