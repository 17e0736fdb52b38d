package io.parley.e2e.views;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.LogView;
import java.util.Map;

/** Where the logs are kept. */
@FunctionalInterface
public interface Table {

  /**
   * The logs up to the heads given. What lies beyond a head is a late write of a former owner,
   * which counts for nobody.
   */
  LogView upTo(Map<ConversationId, Long> heads);
}
