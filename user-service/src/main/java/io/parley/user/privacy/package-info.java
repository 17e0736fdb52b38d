/** Who may see when somebody is online, and was last. */
@NullMarked
package io.parley.user.privacy;

import org.jspecify.annotations.NullMarked;
