/** What is done from time to time: burying dead nodes and dropping their sessions. */
@NullMarked
package io.parley.registry.upkeep;

import org.jspecify.annotations.NullMarked;
