/** How far messages were delivered and read: what we report and what we are told. */
@NullMarked
package io.parley.client.receipt;

import org.jspecify.annotations.NullMarked;
