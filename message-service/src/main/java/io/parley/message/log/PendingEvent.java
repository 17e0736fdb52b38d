package io.parley.message.log;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An event that has its number but is not known to be durable, and who waits for it. */
record PendingEvent(
    LogEvent event,
    long fingerprint,
    int bytes,
    CompletableFuture<Settlement> settlement,
    @Nullable Fanout fanout) {

  private static final int ROW_BYTES = 300;

  static int bytes(Content content) {
    return ROW_BYTES + content.bytes();
  }

  void isDurable() {
    settlement.complete(new Settlement.Durable(event));
  }

  void isLost() {
    settlement.complete(new Settlement.Lost());
  }
}
