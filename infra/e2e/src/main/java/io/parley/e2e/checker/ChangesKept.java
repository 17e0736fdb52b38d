package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupCommand;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Between what was known of a log when a change was asked for and the first message that was sent
 * after the answer, there is a number at which the group is as it was asked for.
 */
final class ChangesKept implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Map<Long, Long> known = knownWhenAsked(index);
    Map<MessageKey, Long> sentAt = firstTransmissions(index);
    for (Observation.Answered answer : index.evidence().all(Observation.Answered.class)) {
      if (answer.done()) {
        long from = known.getOrDefault(answer.number(), 0L);
        check(index, findings, answer, from, firstAfter(index, answer, sentAt));
      }
    }
  }

  private static void check(
      Index index, Findings findings, Observation.Answered answer, long from, long to) {
    GroupCommand command = answer.command();
    ConversationId group = command.conversation();
    Chronicle chronicle = index.groups().getOrDefault(group, Chronicle.of(List.of()));
    boolean done =
        chronicle.between(from, to).anyMatch(state -> state.satisfies(command))
            || index.changes(group).stream()
                .anyMatch(entry -> entry.seq() < to && saysSo(entry, command));
    if (!done) {
      String end = to == Stay.OPEN ? "its end" : "no. " + to + ", which was sent after it,";
      findings.add(
          Promise.CHANGES_KEPT,
          command + " was acknowledged, but the log of " + group + " up to " + end + " lacks it",
          group,
          from);
    }
  }

  /** The state of a group does not hold its texts. */
  private static boolean saysSo(Entry.Change entry, GroupCommand command) {
    return command.value() instanceof GroupChange.Value.Words words
        && !words.text().isEmpty()
        && entry.change().type() == command.type()
        && entry.change().value().equals(words);
  }

  /** By the number of the question, the highest number of the log that anybody had seen. */
  private static Map<Long, Long> knownWhenAsked(Index index) {
    Map<ConversationId, Long> seen = new HashMap<>();
    Map<Long, Long> known = new HashMap<>();
    for (Observation observation : index.evidence().observations()) {
      switch (observation) {
        case Observation.Acked o -> seen.merge(o.key().conversation(), o.seq(), Math::max);
        case Observation.Received o ->
            seen.merge(o.entry().conversation(), o.entry().seq(), Math::max);
        case Observation.HeadSeen o -> seen.merge(o.conversation(), o.head(), Math::max);
        case Observation.Commanded o ->
            known.put(o.number(), seen.getOrDefault(o.command().conversation(), 0L));
        case Observation.Invoked _,
            Observation.Transmitted _,
            Observation.Rejected _,
            Observation.Connected _,
            Observation.Disconnected _,
            Observation.ReceiptSeen _,
            Observation.Answered _,
            Observation.Fault _ -> {}
      }
    }
    return known;
  }

  private static Map<MessageKey, Long> firstTransmissions(Index index) {
    Map<MessageKey, Long> first = new HashMap<>();
    index
        .evidence()
        .all(Observation.Transmitted.class)
        .forEach(o -> first.putIfAbsent(o.key(), o.nanos()));
    return first;
  }

  private static long firstAfter(
      Index index, Observation.Answered answer, Map<MessageKey, Long> sentAt) {
    return index.rows(answer.command().conversation()).values().stream()
        .filter(entry ->
            entry instanceof Entry.Text text
                && sentAt.getOrDefault(text.key(), 0L) > answer.nanos()
                && sentAt.containsKey(text.key()))
        .mapToLong(Entry::seq)
        .min()
        .orElse(Stay.OPEN);
  }
}
