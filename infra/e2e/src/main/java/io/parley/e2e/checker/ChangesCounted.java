package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import java.util.List;

/** The changes in the log of a group have versions 1, 2, 3 …; the first of them makes the group. */
final class ChangesCounted implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index.groups().keySet().forEach(group -> check(findings, group, index.changes(group)));
  }

  private static void check(Findings findings, ConversationId group, List<Entry.Change> changes) {
    long expected = 1;
    for (Entry.Change entry : changes) {
      boolean first = entry.change().type() == ChangeType.CREATED;
      if (entry.change().version() != expected || first != (expected == 1)) {
        findings.add(
            Promise.CHANGES_COUNTED,
            "the table has " + entry + " where v" + expected + " belongs, in " + group,
            group,
            entry.seq());
        return;
      }
      expected++;
    }
  }
}
