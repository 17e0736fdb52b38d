package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.LogView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    conversations.stream().map(ConversationId::parse).forEach(c -> check(evidence, findings, c));
  }

  private static void check(Evidence evidence, Findings findings, ConversationId conversation) {
    Map<UserId, LogView> syncs = evidence.syncs();
    List<LogView> members =
        conversation.members().stream()
            .flatMap(user -> Optional.ofNullable(syncs.get(user)).stream())
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
