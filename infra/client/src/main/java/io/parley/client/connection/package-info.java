/** One authenticated connection, kept alive and come back to. */
@NullMarked
package io.parley.client.connection;

import org.jspecify.annotations.NullMarked;
