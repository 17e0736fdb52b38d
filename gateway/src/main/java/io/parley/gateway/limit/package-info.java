/** How much one account or one address may ask for. */
@NullMarked
package io.parley.gateway.limit;

import org.jspecify.annotations.NullMarked;
