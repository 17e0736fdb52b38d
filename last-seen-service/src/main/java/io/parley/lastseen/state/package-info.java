/** What is shown of a user. */
@NullMarked
package io.parley.lastseen.state;

import org.jspecify.annotations.NullMarked;
