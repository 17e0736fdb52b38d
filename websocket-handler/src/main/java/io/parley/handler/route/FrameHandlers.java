package io.parley.handler.route;

import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.hello.TokenHandler;
import io.parley.handler.receipt.ReceiptHandler;
import io.parley.handler.send.SendHandler;
import io.parley.handler.sync.FetchHandler;
import io.parley.handler.sync.SyncHandler;
import io.parley.handler.typing.TypingHandler;
import io.parley.handler.watch.WatchHandler;
import org.springframework.stereotype.Component;

/** Who handles which frame. */
@Component
final class FrameHandlers {

  private final SendHandler sends;
  private final ReceiptHandler receipts;
  private final TypingHandler typing;
  private final SyncHandler syncs;
  private final FetchHandler fetches;
  private final TokenHandler tokens;
  private final WatchHandler watches;

  FrameHandlers(
      SendHandler sends,
      ReceiptHandler receipts,
      TypingHandler typing,
      SyncHandler syncs,
      FetchHandler fetches,
      TokenHandler tokens,
      WatchHandler watches) {
    this.sends = sends;
    this.receipts = receipts;
    this.typing = typing;
    this.syncs = syncs;
    this.fetches = fetches;
    this.tokens = tokens;
    this.watches = watches;
  }

  void handle(Connection connection, Identity identity, ClientFrame frame) {
    switch (frame) {
      case ClientFrame.Send send -> sends.handle(connection, identity, send);
      case ClientFrame.Delivered delivered -> receipts.delivered(connection, identity, delivered);
      case ClientFrame.Read read -> receipts.read(connection, identity, read);
      case ClientFrame.Typing type -> typing.handle(connection, identity, type);
      case ClientFrame.Sync sync -> syncs.handle(connection, identity, sync);
      case ClientFrame.Fetch fetch -> fetches.handle(connection, identity, fetch);
      case ClientFrame.TokenRenewal token -> tokens.handle(connection, identity, token);
      case ClientFrame.Watch watch -> watches.watch(connection, identity, watch);
      case ClientFrame.Unwatch unwatch -> watches.unwatch(connection, identity, unwatch);
      case ClientFrame.Ping ping -> connection.send(ServerFrames.pong(ping.echo().ref()));
      case ClientFrame.Hello hello ->
          connection.refuse(Problem.of(ErrorCode.ALREADY_AUTHENTICATED, hello.echo()));
    }
  }
}
