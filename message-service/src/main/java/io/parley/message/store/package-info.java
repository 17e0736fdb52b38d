/** What the stores share: how statements are prepared and run, and how failures look. */
@NullMarked
package io.parley.message.store;

import org.jspecify.annotations.NullMarked;
