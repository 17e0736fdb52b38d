package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every acknowledged message is on each device that stayed to the end and in what a fresh device of
 * each member gets.
 */
final class ReachesEveryDevice implements Check {

  @Override
  public void run(Index index, Findings findings) {
    List<Observation.Acked> acks = index.acked().values().stream().map(List::getFirst).toList();
    index
        .evidence()
        .devices()
        .forEach((actor, view) -> {
          List<Observation.Acked> missing = missing(acks, actor.user(), view);
          if (!missing.isEmpty()) {
            MessageKey first = missing.getFirst().key();
            findings.add(Promise.REACHES_EVERY_DEVICE, text(view, missing), first, actor);
          }
        });
    index
        .evidence()
        .syncs()
        .forEach((user, view) -> {
          List<Observation.Acked> missing = missing(acks, user, view);
          if (!missing.isEmpty()) {
            MessageKey first = missing.getFirst().key();
            findings.add(Promise.REACHES_EVERY_DEVICE, text(view, missing), first);
          }
        });
  }

  private static List<Observation.Acked> missing(
      List<Observation.Acked> acks, UserId user, LogView view) {
    Map<ConversationId, Map<Long, Entry>> entries = new HashMap<>();
    view.logs().forEach((conversation, log) -> entries.put(conversation, Index.byNumber(log)));
    return acks.stream()
        .filter(ack -> ack.key().conversation().includes(user))
        .filter(ack ->
            !isThis(entries.getOrDefault(ack.key().conversation(), Map.of()).get(ack.seq()), ack))
        .toList();
  }

  private static String text(LogView view, List<Observation.Acked> missing) {
    Observation.Acked first = missing.getFirst();
    return view.name()
        + " lacks "
        + missing.size()
        + " acknowledged messages, the first of them "
        + first.key()
        + " as no. "
        + first.seq();
  }

  private static boolean isThis(@Nullable Entry entry, Observation.Acked ack) {
    return entry instanceof Entry.Text text && text.key().equals(ack.key());
  }
}
