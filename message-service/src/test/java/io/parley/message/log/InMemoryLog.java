package io.parley.message.log;

import io.parley.contracts.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** The log tables in memory: of two writes of one number the one of the later epoch wins. */
public final class InMemoryLog implements LogStore, LogWriter {

  private final Map<ConversationId, NavigableMap<Long, LogEvent>> logs = new HashMap<>();
  private final Map<ConversationId, Long> lastBuckets = new HashMap<>();

  @Override
  public synchronized CompletionStage<?> write(List<LogChunk> chunks) {
    for (LogChunk chunk : chunks) {
      if (chunk.opensBucket()) {
        lastBuckets.merge(chunk.conversation(), chunk.bucket(), Math::max);
      }
      chunk.events().forEach(event -> put(chunk.conversation(), event));
    }
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public synchronized long lastBucket(ConversationId conversation) {
    return lastBuckets.getOrDefault(conversation, 0L);
  }

  @Override
  public synchronized List<TailRow> lastRows(ConversationId conversation, long bucket, int count) {
    List<TailRow> rows =
        events(conversation, Buckets.first(bucket), Buckets.last(bucket)).stream()
            .map(InMemoryLog::tail)
            .toList();
    return rows.subList(Math.max(0, rows.size() - count), rows.size());
  }

  @Override
  public synchronized List<LogEvent> range(
      ConversationId conversation, long from, long to, RangeLimits limits) {
    List<LogEvent> fitting = new ArrayList<>();
    long bytes = 0;
    for (LogEvent event : events(conversation, from, to)) {
      bytes += event.content().bodyBytes();
      boolean full = fitting.size() == limits.events() || bytes > limits.bytes();
      if (full && !fitting.isEmpty()) {
        break;
      }
      fitting.add(event);
    }
    return fitting;
  }

  @Override
  public synchronized void scanBack(
      ConversationId conversation, long from, long to, Predicate<TailRow> goOn) {
    for (LogEvent event : events(conversation, from, to).reversed()) {
      if (!goOn.test(tail(event))) {
        return;
      }
    }
  }

  /** Notes a bucket without any row in it, as an owner does that dies then. */
  synchronized void open(ConversationId conversation, long bucket) {
    lastBuckets.merge(conversation, bucket, Math::max);
  }

  private void put(ConversationId conversation, LogEvent event) {
    logs.computeIfAbsent(conversation, _ -> new TreeMap<>())
        .merge(
            event.seq(),
            event,
            (former, later) -> later.epoch() >= former.epoch() ? later : former);
  }

  private List<LogEvent> events(ConversationId conversation, long from, long to) {
    NavigableMap<Long, LogEvent> log = logs.getOrDefault(conversation, new TreeMap<>());
    return from > to ? List.of() : List.copyOf(log.subMap(from, true, to, true).values());
  }

  private static TailRow tail(LogEvent event) {
    return TailRow.of(event);
  }
}
