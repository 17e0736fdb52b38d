package io.parley.message.send;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The idempotency keys in memory. */
final class InMemorySendKeys implements SendKeys {

  private record Key(ConversationId conversation, Origin origin) {}

  private final Map<Key, Optional<SendResult>> keys = new ConcurrentHashMap<>();

  @Override
  public SendAttempt enter(ConversationId conversation, Origin origin) {
    Optional<SendResult> before = keys.putIfAbsent(new Key(conversation, origin), Optional.empty());
    if (before == null) {
      return new SendAttempt.First();
    }
    return before.<SendAttempt>map(SendAttempt.Done::new).orElseGet(SendAttempt.Further::new);
  }

  @Override
  public void succeeded(ConversationId conversation, Origin origin, SendResult result) {
    keys.put(new Key(conversation, origin), Optional.of(result));
  }
}
