/** What other services need to know about accounts. */
@NullMarked
package io.parley.user.directory;

import org.jspecify.annotations.NullMarked;
