/** Messages on their way out, until they are acknowledged or refused. */
@NullMarked
package io.parley.client.outbox;

import org.jspecify.annotations.NullMarked;
