package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Standing;
import java.util.Map;

/** What the service that decides on groups lists in the end is what the log says. */
final class Rosters implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index
        .evidence()
        .rosters()
        .forEach((group, listed) -> {
          Chronicle chronicle = index.groups().get(group);
          if (chronicle == null) {
            findings.add(Promise.ROSTER, "the table has no log of " + group);
          } else if (!chronicle.last().members().equals(listed)) {
            report(findings, group, chronicle, listed);
          }
        });
  }

  private static void report(
      Findings findings, ConversationId group, Chronicle chronicle, Map<UserId, Standing> listed) {
    findings.add(
        Promise.ROSTER,
        group + " lists " + listed + ", but its log leaves " + chronicle.last().members());
  }
}
