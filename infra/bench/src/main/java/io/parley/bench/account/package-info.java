/** The users on whose behalf load is made; registered once, kept between runs. */
@NullMarked
package io.parley.bench.account;

import org.jspecify.annotations.NullMarked;
