package io.parley.message.planted;

import io.parley.message.log.LogChunk;
import io.parley.message.log.LogWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Says that events are durable, and writes them a second later. */
final class LateWriter implements LogWriter {

  private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private final LogWriter writer;

  LateWriter(LogWriter writer) {
    this.writer = writer;
  }

  @Override
  public CompletionStage<?> write(List<LogChunk> chunks) {
    LATER.execute(() -> writer.write(chunks).toCompletableFuture().isDone());
    return CompletableFuture.completedFuture(true);
  }
}
