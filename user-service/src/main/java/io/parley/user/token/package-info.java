/** Access tokens, and the keys that sign them. */
@NullMarked
package io.parley.user.token;

import org.jspecify.annotations.NullMarked;
