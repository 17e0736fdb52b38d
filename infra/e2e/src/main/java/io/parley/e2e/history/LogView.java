package io.parley.e2e.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The logs as seen in one way after the dust has settled.
 *
 * @param name for reports
 * @param logs by conversation
 * @param receipts by conversation and user
 */
public record LogView(
    String name,
    Map<ConversationId, Log> logs,
    Map<ConversationId, Map<UserId, Cursors>> receipts) {

  /**
   * One conversation.
   *
   * @param head the highest number as the view itself tells it
   * @param entries ascending
   */
  public record Log(long head, List<Entry> entries) {

    public Log {
      entries = List.copyOf(entries);
    }

    /** The entry of this number, if there is exactly one. */
    public Optional<Entry> at(long seq) {
      return entries.stream().filter(entry -> entry.seq() == seq).findFirst();
    }
  }

  public LogView {
    logs = Map.copyOf(logs);
    receipts = Map.copyOf(receipts);
  }

  /** How far the user is; nowhere if nothing is known. */
  public Cursors cursors(ConversationId conversation, UserId user) {
    return receipts.getOrDefault(conversation, Map.of()).getOrDefault(user, Cursors.NONE);
  }
}
