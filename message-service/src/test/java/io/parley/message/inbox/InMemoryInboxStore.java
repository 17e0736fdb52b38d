package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Users' lists in memory. */
final class InMemoryInboxStore implements InboxStore {

  private final Map<UserId, Set<ConversationId>> lists = new HashMap<>();

  @Override
  public synchronized List<ConversationId> load(UserId user) {
    return List.copyOf(lists.getOrDefault(user, Set.of()));
  }

  @Override
  public synchronized void add(UserId user, ConversationId conversation) {
    lists.computeIfAbsent(user, _ -> new LinkedHashSet<>()).add(conversation);
  }
}
