package io.parley.handler.route;

import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.CloseOrder;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.ConnectionProperties;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.FrameParser;
import io.parley.handler.frame.FrameType;
import io.parley.handler.frame.ParsedFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.hello.HelloHandler;
import org.springframework.stereotype.Component;

/**
 * Reads what a client says and decides whether it may say it now. Whatever is wrong is told to the
 * client; only what a well-meaning client would never do ends its connection. Called by the one
 * thread that reads from the connection.
 */
@Component
public final class FrameRouter {

  private final HelloHandler hello;
  private final FrameGate gate;
  private final int maxMalformed;

  FrameRouter(HelloHandler hello, FrameGate gate, ConnectionProperties properties) {
    this.hello = hello;
    this.gate = gate;
    this.maxMalformed = properties.malformedFrames();
  }

  /** Takes a text frame. */
  public void text(Connection connection, String text) {
    if (connection.isClosing()) {
      return;
    }
    connection.heard();
    ParsedFrame parsed = FrameParser.parse(text);
    connection
        .identity()
        .ifPresentOrElse(
            identity -> known(connection, identity, parsed), () -> first(connection, parsed));
  }

  /** Takes note of a frame that is not text. */
  public void binary(Connection connection) {
    connection.closeFor(CloseCode.MALFORMED, Problem.of(ErrorCode.MALFORMED_FRAME, Echo.NONE));
  }

  /** Takes note of a frame that is longer than allowed. */
  public void tooLarge(Connection connection) {
    connection.closeFor(
        CloseCode.FRAME_TOO_LARGE, Problem.of(ErrorCode.FRAME_TOO_LARGE, Echo.NONE));
  }

  private void first(Connection connection, ParsedFrame parsed) {
    switch (parsed) {
      case ParsedFrame.Accepted(ClientFrame.Hello frame) -> hello.handle(connection, frame);
      case ParsedFrame.Accepted(var frame) -> requireHello(connection, frame.echo());
      case ParsedFrame.Rejected(var problem, var type)
          when type != FrameType.HELLO && problem.code() != ErrorCode.MALFORMED_FRAME ->
          requireHello(connection, problem.echo());
      case ParsedFrame.Rejected(var problem, _) ->
          connection.closeFor(CloseCode.MALFORMED, problem);
    }
  }

  private static void requireHello(Connection connection, Echo echo) {
    connection.closeFor(CloseCode.MALFORMED, Problem.of(ErrorCode.HELLO_REQUIRED, echo));
  }

  private void known(Connection connection, Identity identity, ParsedFrame parsed) {
    switch (parsed) {
      case ParsedFrame.Accepted(var frame) -> gate.pass(connection, identity, frame);
      case ParsedFrame.Rejected(var problem, _) -> rejected(connection, identity, problem);
    }
  }

  private void rejected(Connection connection, Identity identity, Problem problem) {
    if (!gate.isTooFast(connection, identity, problem.echo())) {
      connection.refuse(problem);
      boolean hopeless =
          problem.code() == ErrorCode.MALFORMED_FRAME
              && connection.strikes().malformed() >= maxMalformed;
      if (hopeless) {
        connection.close(CloseOrder.of(CloseCode.MALFORMED, ErrorCode.MALFORMED_FRAME), null);
      }
    }
  }
}
