package io.parley.message.group;

import io.parley.contracts.ConversationId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The table of the members of groups. */
public interface RosterStore {

  /**
   * What it holds of a group. Blocks.
   *
   * @throws io.parley.message.store.StoreUnavailableException if it cannot be read
   */
  StoredRoster load(ConversationId conversation);

  /**
   * Makes rows durable in one request, those of one group together or not at all. Idempotent; of
   * two writes of one row the one of the later change wins.
   */
  CompletionStage<?> write(List<RosterChunk> chunks);
}
