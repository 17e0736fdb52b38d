package io.parley.bench.fleet;

import io.parley.client.frame.LogEvent;
import io.parley.client.log.MessageLog;
import io.parley.contracts.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers where each conversation is, and no message: thousands of these fit into a process. */
final class CursorLog implements MessageLog {

  private final Map<ConversationId, Long> cursors;
  private @Nullable Instant asOf;

  /** Begins where the last run ended, so that old messages are not fetched again. */
  CursorLog(Map<ConversationId, Long> start) {
    cursors = new HashMap<>(start);
  }

  @Override
  public synchronized long cursor(ConversationId conversation) {
    return cursors.getOrDefault(conversation, 0L);
  }

  @Override
  public synchronized Map<ConversationId, Long> cursors() {
    return Map.copyOf(cursors);
  }

  @Override
  public synchronized void append(LogEvent event) {
    cursors.put(event.conversation(), event.seq());
  }

  @Override
  public synchronized void skip(ConversationId conversation, long to) {
    cursors.put(conversation, to);
  }

  @Override
  public List<LogEvent> range(ConversationId conversation, long from, long to) {
    return List.of();
  }

  @Override
  public synchronized Optional<Instant> syncedAsOf() {
    return Optional.ofNullable(asOf);
  }

  @Override
  public synchronized void syncedAsOf(Instant time) {
    asOf = time;
  }
}
