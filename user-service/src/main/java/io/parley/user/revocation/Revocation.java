package io.parley.user.revocation;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/** A session that is to end. */
record Revocation(UserId user, LoginSessionId session) {}
