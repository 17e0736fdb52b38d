package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.LogView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The members' fresh views of a conversation, and those of their devices, end at the same number.
 */
final class SameForEverybody implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Evidence evidence = index.evidence();
    Set<String> conversations = new TreeSet<>();
    evidence
        .syncs()
        .values()
        .forEach(v -> v.logs().keySet().forEach(c -> conversations.add(c.value())));
    conversations.stream().map(ConversationId::parse).forEach(c -> check(index, findings, c));
  }

  private static void check(Index index, Findings findings, ConversationId conversation) {
    Audience audience = index.audience(conversation);
    List<LogView> members =
        index.evidence().syncs().entrySet().stream()
            .filter(sync -> audience.remains(sync.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Set<Long> heads = new TreeSet<>();
    members.forEach(view -> heads.add(head(view, conversation)));
    if (heads.size() > 1) {
      findings.add(
          Promise.SAME_FOR_EVERYBODY,
          "its members are told different ends " + heads + " of " + conversation,
          conversation,
          heads.stream().mapToLong(head -> head).max().orElseThrow());
    }
  }

  private static long head(LogView view, ConversationId conversation) {
    LogView.Log log = view.logs().get(conversation);
    return log == null ? 0 : log.head();
  }
}
