package io.parley.user.session;

import io.parley.user.token.IssuedAccessToken;

/** What a client gets when it has logged in or refreshed. */
public record IssuedTokens(Session session, RefreshToken refresh, IssuedAccessToken access) {}
