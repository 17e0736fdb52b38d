package io.parley.client.cli;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.Account;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.Instant;

/** Who is logged in where, as it is kept in a file. */
record SavedSession(
    String server,
    String userId,
    String username,
    String displayName,
    String device,
    SavedTokens tokens) {

  record SavedTokens(
      String accessToken,
      Instant accessTokenExpiresAt,
      String refreshToken,
      Instant refreshTokenExpiresAt) {

    static SavedTokens of(SessionTokens tokens) {
      return new SavedTokens(
          tokens.access().value(),
          tokens.access().expiresAt(),
          tokens.refresh(),
          tokens.refreshExpiresAt());
    }

    SessionTokens tokens() {
      return new SessionTokens(
          new AccessToken(accessToken, accessTokenExpiresAt), refreshToken, refreshTokenExpiresAt);
    }

    /** Hides the tokens. */
    @Override
    public String toString() {
      return "SavedTokens";
    }
  }

  static SavedSession of(URI server, Account user, DeviceId device, SessionTokens tokens) {
    return new SavedSession(
        server.toString(),
        user.id().toString(),
        user.username(),
        user.displayName(),
        device.value(),
        SavedTokens.of(tokens));
  }

  URI origin() {
    return URI.create(server);
  }

  UserId user() {
    return UserId.parse(userId);
  }

  DeviceId deviceId() {
    return new DeviceId(device);
  }

  SavedSession with(SessionTokens newer) {
    return new SavedSession(server, userId, username, displayName, device, SavedTokens.of(newer));
  }
}
