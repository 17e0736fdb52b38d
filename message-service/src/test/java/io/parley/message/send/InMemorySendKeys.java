package io.parley.message.send;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Origin;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The idempotency keys in memory. */
final class InMemorySendKeys implements SendKeys {

  private record Key(ConversationId conversation, Origin origin) {}

  private final Set<Key> keys = ConcurrentHashMap.newKeySet();

  @Override
  public boolean enter(ConversationId conversation, Origin origin) {
    return keys.add(new Key(conversation, origin));
  }
}
