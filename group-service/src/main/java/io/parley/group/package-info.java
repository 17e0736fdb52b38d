/** Groups and public rooms. */
@NullMarked
package io.parley.group;

import org.jspecify.annotations.NullMarked;
