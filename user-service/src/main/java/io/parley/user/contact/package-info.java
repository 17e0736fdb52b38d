/** Address books. */
@NullMarked
package io.parley.user.contact;

import org.jspecify.annotations.NullMarked;
