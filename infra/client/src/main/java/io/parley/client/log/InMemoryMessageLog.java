package io.parley.client.log;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ConversationId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the last events of each conversation for as long as the process lives. */
public final class InMemoryMessageLog implements MessageLog {

  private final int keptPerConversation;
  private final Map<ConversationId, Tail> tails = new HashMap<>();
  private @Nullable Instant asOf;

  /** A log that remembers where each conversation is, and so many of its last events. */
  public InMemoryMessageLog(int keptPerConversation) {
    this.keptPerConversation = keptPerConversation;
  }

  @Override
  public synchronized long cursor(ConversationId conversation) {
    Tail tail = tails.get(conversation);
    return tail == null ? 0 : tail.cursor;
  }

  @Override
  public synchronized Map<ConversationId, Long> cursors() {
    Map<ConversationId, Long> cursors = HashMap.newHashMap(tails.size());
    tails.forEach((conversation, tail) -> cursors.put(conversation, tail.cursor));
    return cursors;
  }

  @Override
  public synchronized void append(LogEvent event) {
    Tail tail = tails.computeIfAbsent(event.conversation(), c -> new Tail());
    if (event.seq() != tail.cursor + 1) {
      throw new IllegalArgumentException("event " + event.seq() + " after " + tail.cursor);
    }
    add(tail, event);
  }

  @Override
  public synchronized void skip(ConversationId conversation, long to) {
    Tail tail = tails.computeIfAbsent(conversation, c -> new Tail());
    long first = Math.max(tail.cursor + 1, to - keptPerConversation + 1);
    for (long seq = first; seq <= to; seq++) {
      add(tail, new LogEvent.Hidden(conversation, seq));
    }
  }

  @Override
  public synchronized List<LogEvent> range(ConversationId conversation, long from, long to) {
    Tail tail = tails.get(conversation);
    if (tail == null) {
      return List.of();
    }
    return tail.events.stream().filter(e -> e.seq() >= from && e.seq() <= to).toList();
  }

  @Override
  public synchronized Optional<Instant> syncedAsOf() {
    return Optional.ofNullable(asOf);
  }

  @Override
  public synchronized void syncedAsOf(Instant time) {
    asOf = time;
  }

  private void add(Tail tail, LogEvent event) {
    tail.cursor = event.seq();
    tail.events.addLast(event);
    if (tail.events.size() > keptPerConversation) {
      tail.events.removeFirst();
    }
  }

  private static final class Tail {
    private long cursor;
    private final Deque<LogEvent> events = new ArrayDeque<>(4);
  }
}
