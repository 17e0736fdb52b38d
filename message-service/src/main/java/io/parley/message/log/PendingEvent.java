package io.parley.message.log;

import java.util.concurrent.CompletableFuture;

/** An event that has its number but is not known to be durable, and who waits for it. */
record PendingEvent(
    LogEvent event, long fingerprint, int bytes, CompletableFuture<Settlement> settlement) {

  private static final int ROW_BYTES = 300;
  private static final int ID_BYTES = 20;

  static int bytes(Content content) {
    return ROW_BYTES + content.bodyBytes() + ID_BYTES * content.mentions().size();
  }

  void isDurable() {
    settlement.complete(new Settlement.Durable(event));
  }

  void isLost() {
    settlement.complete(new Settlement.Lost());
  }
}
