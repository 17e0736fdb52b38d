package io.parley.message.log;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes events durable. */
@FunctionalInterface
public interface LogWriter {

  /**
   * Writes in one request. Idempotent: the same events can be written again, and a late write loses
   * against one of a later epoch.
   *
   * @return ends well only when all events are durable
   */
  CompletionStage<?> write(List<LogChunk> chunks);
}
