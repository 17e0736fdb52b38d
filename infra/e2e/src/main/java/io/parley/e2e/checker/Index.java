package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The evidence, ordered so that the checks find what they compare. */
final class Index {

  private final Evidence evidence;
  private final Map<MessageKey, Observation.Invoked> invoked = new LinkedHashMap<>();
  private final Map<MessageKey, List<Observation.Acked>> acked = new LinkedHashMap<>();
  private final Map<ConversationId, Map<Long, Entry>> table = new HashMap<>();
  private final Map<ConversationId, Chronicle> groups = new LinkedHashMap<>();

  Index(Evidence evidence) {
    this.evidence = evidence;
    evidence.all(Observation.Invoked.class).forEach(o -> invoked.putIfAbsent(o.key(), o));
    evidence
        .all(Observation.Acked.class)
        .forEach(o -> acked.computeIfAbsent(o.key(), key -> new ArrayList<>()).add(o));
    evidence
        .table()
        .logs()
        .forEach((conversation, log) -> {
          table.put(conversation, byNumber(log));
          if (conversation.isGroup()) {
            groups.put(conversation, Chronicle.of(log.entries()));
          }
        });
  }

  Evidence evidence() {
    return evidence;
  }

  Map<MessageKey, Observation.Invoked> invoked() {
    return invoked;
  }

  /** All acknowledgements, by message, in the order of time. */
  Map<MessageKey, List<Observation.Acked>> acked() {
    return acked;
  }

  /** The rows of the table, by conversation and number. */
  Map<Long, Entry> rows(ConversationId conversation) {
    return table.getOrDefault(conversation, Map.of());
  }

  /** The groups, as the table tells them. */
  Map<ConversationId, Chronicle> groups() {
    return groups;
  }

  /** Whom the conversation concerns. */
  Audience audience(ConversationId conversation) {
    return conversation.isGroup()
        ? groups.getOrDefault(conversation, Chronicle.of(List.of()))
        : Audience.ofTwo(conversation);
  }

  /** The changes of a group in the table, in the order of their numbers. */
  List<Entry.Change> changes(ConversationId group) {
    return rows(group).values().stream()
        .filter(Entry.Change.class::isInstance)
        .map(Entry.Change.class::cast)
        .toList();
  }

  /** The changes of all groups in the table. */
  List<Entry.Change> changes() {
    return groups.keySet().stream().flatMap(group -> changes(group).stream()).toList();
  }

  /** Every view of the settled logs, the table last. */
  Stream<LogView> views() {
    return Stream.of(
            evidence.devices().values().stream(),
            evidence.syncs().values().stream(),
            Stream.of(evidence.table()))
        .flatMap(views -> views);
  }

  /** Every place where an entry was seen with its number, live ones included. */
  Stream<Sighting> sightings() {
    Stream<Sighting> live =
        evidence.all(Observation.Received.class).stream()
            .map(o -> new Sighting(o.entry(), o.on() + " " + o.way()));
    Stream<Sighting> settled =
        views()
            .flatMap(view ->
                view.logs().values().stream()
                    .flatMap(log -> log.entries().stream())
                    .map(entry -> new Sighting(entry, view.name())));
    return Stream.concat(live, settled);
  }

  static Map<Long, Entry> byNumber(LogView.Log log) {
    Map<Long, Entry> entries = new TreeMap<>();
    log.entries().forEach(entry -> entries.putIfAbsent(entry.seq(), entry));
    return entries;
  }

  /** An entry and where it was seen. */
  record Sighting(Entry entry, String where) {}
}
