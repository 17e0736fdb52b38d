package io.parley.handler.hello;

import io.parley.chassis.token.AccessToken;
import io.parley.chassis.token.TokenVerification;
import io.parley.chassis.token.UserTokens;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.registry.Registration;
import io.parley.handler.registry.Registrations;
import org.springframework.stereotype.Component;

/**
 * Lets a device in. Blocks the thread that reads from it until the registry has answered, or for a
 * bounded time, so that whatever the client says next is said by somebody known.
 */
@Component
public final class HelloHandler {

  private final UserTokens tokens;
  private final Connections connections;
  private final Registrations registrations;
  private final Doorkeeper doorkeeper;
  private final Welcome welcome;

  HelloHandler(
      UserTokens tokens,
      Connections connections,
      Registrations registrations,
      Doorkeeper doorkeeper,
      Welcome welcome) {
    this.tokens = tokens;
    this.connections = connections;
    this.registrations = registrations;
    this.doorkeeper = doorkeeper;
    this.welcome = welcome;
  }

  /** Takes the first frame of a connection. */
  public void handle(Connection connection, ClientFrame.Hello frame) {
    switch (tokens.verify(frame.token())) {
      case TokenVerification.Valid(var token) -> enter(connection, frame, token);
      case TokenVerification.Expired() ->
          refuse(connection, CloseCode.TOKEN, ErrorCode.TOKEN_EXPIRED, frame.echo());
      case TokenVerification.Invalid() ->
          refuse(connection, CloseCode.TOKEN, ErrorCode.TOKEN_INVALID, frame.echo());
      case TokenVerification.KeysUnavailable() ->
          // Nothing is wrong with the client: it may say hello again.
          connection.refuse(Problem.of(ErrorCode.UNAVAILABLE, frame.echo()));
    }
  }

  private void enter(Connection connection, ClientFrame.Hello frame, AccessToken token) {
    Identity identity = new Identity(token.user(), frame.device(), token.session());
    if (!doorkeeper.hasRoomFor(identity)) {
      refuse(connection, CloseCode.TOO_FAST, ErrorCode.TOO_MANY_DEVICES, frame.echo());
      return;
    }
    connection.identify(identity, token.expiresAt());
    if (connections.attach(connection, identity.user())) {
      entered(connection, frame, identity, registrations.enter(connection, identity));
    }
  }

  private void entered(
      Connection connection, ClientFrame.Hello frame, Identity identity, Registration outcome) {
    switch (outcome) {
      case REGISTERED, LATER -> {
        doorkeeper.replaceOthers(connection, identity);
        connection.welcome(welcome.frame(frame.echo().ref(), identity));
      }
      case TOO_MANY_DEVICES ->
          refuse(connection, CloseCode.TOO_FAST, ErrorCode.TOO_MANY_DEVICES, frame.echo());
      case REVOKED -> refuse(connection, CloseCode.TOKEN, ErrorCode.TOKEN_REVOKED, frame.echo());
    }
  }

  private static void refuse(Connection connection, CloseCode close, ErrorCode code, Echo echo) {
    connection.closeFor(close, Problem.of(code, echo));
  }
}
