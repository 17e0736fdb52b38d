/** What people show of themselves. */
@NullMarked
package io.parley.user.profile;

import org.jspecify.annotations.NullMarked;
