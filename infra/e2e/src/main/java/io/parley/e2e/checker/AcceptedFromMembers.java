package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;

/** The sender of every message in a group was in it, not muted, and allowed to write. */
final class AcceptedFromMembers implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index
        .groups()
        .forEach((conversation, chronicle) ->
            index.rows(conversation).values().forEach(entry -> check(findings, chronicle, entry)));
  }

  private static void check(Findings findings, Chronicle chronicle, Entry entry) {
    if (entry instanceof Entry.Text text
        && !chronicle.before(text.seq()).takesFrom(text.key().sender())) {
      String why =
          chronicle.before(text.seq()).has(text.key().sender())
              ? " was muted or not allowed to write"
              : " was not in the group";
      findings.add(
          Promise.ACCEPTED_FROM_MEMBERS,
          text + " was taken, although " + text.key().sender() + why,
          text.conversation(),
          text.seq());
    }
  }
}
