/** The REST interface: accounts, sessions, users, conversations; and the access tokens. */
@NullMarked
package io.parley.client.rest;

import org.jspecify.annotations.NullMarked;
