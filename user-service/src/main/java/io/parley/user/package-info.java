/** user-service: accounts, log-in, sessions, profiles, contacts and blocks. */
@NullMarked
package io.parley.user;

import org.jspecify.annotations.NullMarked;
