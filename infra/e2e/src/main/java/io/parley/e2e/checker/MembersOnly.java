package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import java.util.HashSet;
import java.util.Set;

/**
 * Whatever somebody got of a conversation, in whatever way, has a number at which they were in it,
 * or may be seen by those who came later.
 */
final class MembersOnly implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Set<Leak> reported = new HashSet<>();
    for (Observation.Received got : index.evidence().all(Observation.Received.class)) {
      String where = got.on() + " (" + got.way() + ")";
      check(index, findings, reported, got.on().actor().user(), got.entry(), where);
    }
    index
        .evidence()
        .devices()
        .forEach((actor, view) -> all(index, findings, reported, actor.user(), view));
    index.evidence().syncs().forEach((user, view) -> all(index, findings, reported, user, view));
  }

  private static void all(
      Index index, Findings findings, Set<Leak> reported, UserId user, LogView view) {
    view.logs()
        .values()
        .forEach(log ->
            log.entries()
                .forEach(entry -> check(index, findings, reported, user, entry, view.name())));
  }

  private static void check(
      Index index, Findings findings, Set<Leak> reported, UserId user, Entry entry, String where) {
    ConversationId conversation = entry.conversation();
    if (!(entry instanceof Entry.Hidden)
        && !index.audience(conversation).maySee(user, entry.seq())
        && reported.add(new Leak(user, conversation, entry.seq()))) {
      findings.add(
          Promise.MEMBERS_ONLY,
          where + " got " + entry + " of " + conversation + ", in which " + user + " was not then",
          conversation,
          entry.seq());
    }
  }

  private record Leak(UserId user, ConversationId conversation, long seq) {}
}
