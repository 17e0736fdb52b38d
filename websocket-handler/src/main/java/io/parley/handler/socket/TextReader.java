package io.parley.handler.socket;

import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.frame.Utf8;
import io.parley.handler.connection.Connection;
import io.parley.handler.route.FrameRouter;
import jakarta.websocket.MessageHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the pieces of a text frame together, as long as it is within bounds. Most frames come in one
 * piece and are passed on as they are.
 */
final class TextReader implements MessageHandler.Partial<String> {

  private static final Logger log = LoggerFactory.getLogger(TextReader.class);

  private final Connection connection;
  private final FrameRouter router;
  private final int helloBytes;
  private @Nullable StringBuilder pieces;
  private int bytes;

  TextReader(Connection connection, FrameRouter router, int helloBytes) {
    this.connection = connection;
    this.router = router;
    this.helloBytes = helloBytes;
  }

  @Override
  public void onMessage(String piece, boolean last) {
    try {
      read(piece, last);
    } catch (RuntimeException e) {
      log.error("a frame could not be handled", e);
      connection.sendAway(io.parley.contracts.ErrorCode.INTERNAL);
    }
  }

  private void read(String piece, boolean last) {
    if (connection.isClosing()) {
      pieces = null;
      return;
    }
    bytes += Utf8.length(piece);
    if (bytes > limit()) {
      pieces = null;
      router.tooLarge(connection);
    } else if (last) {
      String text = pieces == null ? piece : pieces.append(piece).toString();
      pieces = null;
      bytes = 0;
      router.text(connection, text);
    } else {
      pieces = pieces == null ? new StringBuilder(2 * piece.length()) : pieces;
      pieces.append(piece);
    }
  }

  private int limit() {
    return connection.identity().isPresent() ? ProtocolLimits.FRAME_BYTES : helloBytes;
  }
}
