/** The sessions: who is connected where, and what becomes of them. */
@NullMarked
package io.parley.registry.session;

import org.jspecify.annotations.NullMarked;
