package io.parley.message.planted;

import io.parley.message.log.LogChunk;
import io.parley.message.log.LogWriter;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process, as kill -9 would, right before or after a write of events of groups. */
final class HaltingWriter implements LogWriter {

  private static final int WRITES_BEFORE = 40;

  private final LogWriter writer;
  private final boolean before;
  private final Runnable end;
  private final AtomicInteger writes = new AtomicInteger();

  HaltingWriter(LogWriter writer, boolean before, Runnable end) {
    this.writer = writer;
    this.before = before;
    this.end = end;
  }

  @Override
  public CompletionStage<?> write(List<LogChunk> chunks) {
    boolean last =
        chunks.stream().anyMatch(chunk -> chunk.conversation().isGroup())
            && writes.incrementAndGet() == WRITES_BEFORE;
    if (last && before) {
      end.run();
    }
    CompletionStage<?> written = writer.write(chunks);
    return last && !before ? written.thenRun(end) : written;
  }
}
