@NullMarked
package io.parley.fanout.member;

import org.jspecify.annotations.NullMarked;
