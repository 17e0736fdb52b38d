/** Who may see whom, by what user-service says. */
@NullMarked
package io.parley.lastseen.visibility;

import org.jspecify.annotations.NullMarked;
