package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import java.util.List;
import java.util.Map;

/** In every settled view, a conversation is 1..head, ascending, each number once. */
final class Gapless implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index
        .views()
        .forEach(view -> view.logs().forEach((id, log) -> ascending(findings, view, id, log)));
    index
        .evidence()
        .syncs()
        .values()
        .forEach(view -> view.logs().forEach((id, log) -> inTable(index, findings, id, log)));
  }

  private static void ascending(
      Findings findings, LogView view, ConversationId conversation, LogView.Log log) {
    List<Entry> entries = log.entries();
    long expected = 1;
    for (Entry entry : entries) {
      if (entry.seq() != expected) {
        findings.add(
            Promise.NO_GAPS,
            view.name()
                + " has no. "
                + entry.seq()
                + " where no. "
                + expected
                + " belongs, in "
                + conversation,
            conversation,
            expected);
        return;
      }
      expected++;
    }
    if (entries.size() < log.head()) {
      findings.add(
          Promise.NO_GAPS,
          view.name()
              + " ends after no. "
              + entries.size()
              + " though the head is "
              + log.head()
              + ", in "
              + conversation,
          conversation,
          log.head());
    }
  }

  private static void inTable(
      Index index, Findings findings, ConversationId conversation, LogView.Log log) {
    Map<Long, Entry> rows = index.rows(conversation);
    for (long seq = 1; seq <= log.head(); seq++) {
      if (!rows.containsKey(seq)) {
        findings.add(
            Promise.NO_GAPS,
            "the table has no row for no. " + seq + " of " + log.head() + " in " + conversation,
            conversation,
            seq);
        return;
      }
    }
  }
}
