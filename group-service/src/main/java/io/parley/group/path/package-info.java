/** Ids in paths and bodies. */
@NullMarked
package io.parley.group.path;

import org.jspecify.annotations.NullMarked;
