package io.parley.handler.connection;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the receipts go that a connection was given lately, so that what was overtaken on its way
 * does not make them go back. Remembers the cursors that moved last; not thread-safe.
 */
public final class RecentReceipts {

  private static final int MAX_CURSORS = 64;

  private record Key(ConversationId conversation, UserId user) {}

  /** Where both cursors of a user stood at one moment. */
  public record Receipt(ConversationId conversation, UserId user, long delivered, long read) {}

  private final Map<Key, Receipt> latest = new LinkedHashMap<>(8, 0.75f, true);

  /** Notes a receipt; says whether it is ahead of all before it. */
  boolean isAhead(Receipt receipt) {
    Key key = new Key(receipt.conversation(), receipt.user());
    Receipt known = latest.get(key);
    if (known != null
        && receipt.delivered() <= known.delivered()
        && receipt.read() <= known.read()) {
      return false;
    }
    latest.put(key, receipt);
    if (latest.size() > MAX_CURSORS) {
      latest.remove(latest.keySet().iterator().next());
    }
    return true;
  }
}
