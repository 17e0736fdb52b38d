package io.parley.message.log;

import io.parley.contracts.ConversationId;
import io.parley.message.lane.Chunk;
import java.util.List;

/**
 * Consecutive events of one bucket of one log.
 *
 * @param opensBucket whether the first of them is the first of its bucket
 * @param bytes about how many the rows have
 */
public record LogChunk(
    ConversationId conversation, boolean opensBucket, List<LogEvent> events, int bytes)
    implements Chunk {

  public LogChunk {
    events = List.copyOf(events);
  }

  @Override
  public int rows() {
    return events.size();
  }

  long bucket() {
    return Buckets.of(events.getFirst().seq());
  }

  long epoch() {
    return events.getFirst().epoch();
  }
}
