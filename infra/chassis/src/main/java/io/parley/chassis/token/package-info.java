/** Who is calling: access tokens of users, and tokens that services show each other. */
@NullMarked
package io.parley.chassis.token;

import org.jspecify.annotations.NullMarked;
