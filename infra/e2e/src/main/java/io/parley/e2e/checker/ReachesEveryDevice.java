package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every acknowledged message and every change of a group is on each device that stayed to the end
 * and in what a fresh device gets, of everybody whom it concerns.
 */
final class ReachesEveryDevice implements Check {

  @Override
  public void run(Index index, Findings findings) {
    List<Entry> due = Stream.concat(acknowledged(index), index.changes().stream()).toList();
    index
        .evidence()
        .devices()
        .forEach((actor, view) -> {
          UserId user = actor.user();
          List<Entry> missing =
              missing(due, e -> index.audience(e.conversation()).keeps(user, e.seq()), view);
          report(findings, view, missing, actor);
        });
    index
        .evidence()
        .syncs()
        .forEach((user, view) -> {
          List<Entry> missing =
              missing(due, e -> index.audience(e.conversation()).finds(user, e.seq()), view);
          report(findings, view, missing, null);
        });
  }

  private static Stream<Entry> acknowledged(Index index) {
    return index.acked().values().stream()
        .map(List::getFirst)
        .map(ack -> new Entry.Text(ack.key(), ack.seq(), ack.id(), body(index, ack)));
  }

  private static String body(Index index, Observation.Acked ack) {
    Observation.Invoked invoked = index.invoked().get(ack.key());
    return invoked == null ? "" : invoked.body();
  }

  private static List<Entry> missing(List<Entry> due, Predicate<Entry> concerned, LogView view) {
    Map<ConversationId, Map<Long, Entry>> entries = new HashMap<>();
    view.logs().forEach((conversation, log) -> entries.put(conversation, Index.byNumber(log)));
    return due.stream()
        .filter(concerned)
        .filter(e -> !isThis(entries.getOrDefault(e.conversation(), Map.of()).get(e.seq()), e))
        .toList();
  }

  private static boolean isThis(@Nullable Entry there, Entry due) {
    return switch (due) {
      case Entry.Text text -> there instanceof Entry.Text it && it.key().equals(text.key());
      case Entry.Change change -> change.equals(there);
      case Entry.Hidden _ -> true;
    };
  }

  private static void report(
      Findings findings, LogView view, List<Entry> missing, @Nullable Actor actor) {
    if (missing.isEmpty()) {
      return;
    }
    Entry first = missing.getFirst();
    String what =
        view.name()
            + " lacks "
            + missing.size()
            + " acknowledged messages or changes, the first of them "
            + first
            + " of "
            + first.conversation();
    if (!(first instanceof Entry.Text text)) {
      findings.add(Promise.REACHES_EVERY_DEVICE, what, first.conversation(), first.seq());
    } else if (actor == null) {
      findings.add(Promise.REACHES_EVERY_DEVICE, what, text.key());
    } else {
      findings.add(Promise.REACHES_EVERY_DEVICE, what, text.key(), actor);
    }
  }
}
