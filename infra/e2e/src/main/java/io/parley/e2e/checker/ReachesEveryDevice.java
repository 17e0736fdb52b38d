package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every acknowledged message is on each device that stayed to the end and in what a fresh device of
 * each member gets.
 */
final class ReachesEveryDevice implements Check {

  @Override
  public void run(Index index, Findings findings) {
    List<Observation.Acked> acks = index.acked().values().stream().map(List::getFirst).toList();
    index.evidence().devices().forEach((actor, view) -> check(findings, acks, actor.user(), view));
    index.evidence().syncs().forEach((user, view) -> check(findings, acks, user, view));
  }

  private static void check(
      Findings findings, List<Observation.Acked> acks, UserId user, LogView view) {
    Map<ConversationId, Map<Long, Entry>> entries = new HashMap<>();
    view.logs().forEach((conversation, log) -> entries.put(conversation, Index.byNumber(log)));
    for (Observation.Acked ack : acks) {
      var conversation = ack.key().conversation();
      if (conversation.includes(user)) {
        var found =
            Optional.ofNullable(entries.getOrDefault(conversation, Map.of()).get(ack.seq()));
        if (found.filter(entry -> isThis(entry, ack)).isEmpty()) {
          findings.add(
              Promise.REACHES_EVERY_DEVICE,
              view.name()
                  + " has "
                  + found.map(Entry::toString).orElse("nothing")
                  + " where "
                  + ack.key()
                  + " was acknowledged as no. "
                  + ack.seq(),
              ack.key());
        }
      }
    }
  }

  private static boolean isThis(Entry entry, Observation.Acked ack) {
    return entry instanceof Entry.Text text && text.key().equals(ack.key());
  }
}
