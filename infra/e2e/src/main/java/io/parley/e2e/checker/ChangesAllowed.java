package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Entry;
import java.util.Optional;

/** No change in a group's log is against the rules, or leaves the group as it must not be. */
final class ChangesAllowed implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index
        .groups()
        .forEach((group, chronicle) ->
            index.changes(group).forEach(entry -> check(findings, group, chronicle, entry)));
  }

  private static void check(
      Findings findings, ConversationId group, Chronicle chronicle, Entry.Change entry) {
    Optional<String> objection =
        Objections.to(entry, chronicle.before(entry.seq()))
            .or(() -> Objections.to(chronicle.after(entry.seq())));
    objection.ifPresent(why ->
        findings.add(
            Promise.CHANGES_ALLOWED,
            "the log of " + group + " has " + entry + ": " + why,
            group,
            entry.seq()));
  }
}
