/** Telling who is and was in groups. */
@NullMarked
package io.parley.message.member;

import org.jspecify.annotations.NullMarked;
