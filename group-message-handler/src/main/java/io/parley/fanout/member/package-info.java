/** Who is in a group. */
@NullMarked
package io.parley.fanout.member;

import org.jspecify.annotations.NullMarked;
