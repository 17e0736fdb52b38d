package io.parley.message.cursor;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** The tables of cursors and of their moves. */
public interface CursorStore {

  /** The cursors of the members that have any. Blocks. */
  Map<UserId, Cursors> load(ConversationId conversation);

  /**
   * Makes moves durable in one request. Idempotent; cursors never move back, whoever writes last.
   */
  CompletionStage<?> write(List<CursorChunk> chunks);

  /**
   * When a member's cursor first reached an event or passed it; empty if it has not, or so long ago
   * that it is forgotten. Blocks.
   */
  OptionalLong reachedAt(ConversationId conversation, UserId user, CursorKind kind, long seq);
}
