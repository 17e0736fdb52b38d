/** The handler nodes: who lives, who has died. */
@NullMarked
package io.parley.registry.node;

import org.jspecify.annotations.NullMarked;
