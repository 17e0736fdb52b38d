/** Who runs this system. */
@NullMarked
package io.parley.user.admin;

import org.jspecify.annotations.NullMarked;
