package io.parley.handler.hello;

import io.parley.chassis.token.AccessToken;
import io.parley.chassis.token.TokenVerification;
import io.parley.chassis.token.UserTokens;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrames;
import org.springframework.stereotype.Component;

/** Takes newer tokens, so that a connection outlives the token it began with. */
@Component
public final class TokenHandler {

  private final UserTokens tokens;

  TokenHandler(UserTokens tokens) {
    this.tokens = tokens;
  }

  /** Takes a token; one that will not do leaves the connection as it was. */
  public void handle(Connection connection, Identity identity, ClientFrame.TokenRenewal frame) {
    switch (tokens.verify(frame.token())) {
      case TokenVerification.Valid(var token) -> renew(connection, identity, frame, token);
      case TokenVerification.Expired() -> refuse(connection, frame, ErrorCode.TOKEN_EXPIRED);
      case TokenVerification.Invalid() -> refuse(connection, frame, ErrorCode.TOKEN_INVALID);
      case TokenVerification.KeysUnavailable() -> refuse(connection, frame, ErrorCode.UNAVAILABLE);
    }
  }

  private static void renew(
      Connection connection, Identity identity, ClientFrame.TokenRenewal frame, AccessToken token) {
    boolean same =
        token.user().equals(identity.user()) && token.session().equals(identity.session());
    if (same) {
      connection.renew(token.expiresAt());
      connection.send(ServerFrames.renewed(frame.echo().ref(), token.expiresAt()));
    } else {
      refuse(connection, frame, ErrorCode.TOKEN_MISMATCH);
    }
  }

  private static void refuse(
      Connection connection, ClientFrame.TokenRenewal frame, ErrorCode code) {
    connection.refuse(Problem.of(code, frame.echo()));
  }
}
