package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whoever saw a number, and whenever, saw the same message under it. Voids say nothing. */
final class OneMessagePerNumber implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Map<Place, Index.Sighting> first = new HashMap<>();
    Set<Place> reported = new HashSet<>();
    index
        .sightings()
        .filter(sighting -> !(sighting.entry() instanceof Entry.Hidden))
        .forEach(sighting -> {
          Place number = Place.of(sighting.entry());
          Index.Sighting known = first.putIfAbsent(number, sighting);
          if (known != null && !known.entry().equals(sighting.entry()) && reported.add(number)) {
            report(findings, number, known, sighting);
          }
        });
    acknowledgements(index, findings, first, reported);
  }

  private static void acknowledgements(
      Index index, Findings findings, Map<Place, Index.Sighting> seen, Set<Place> reported) {
    Map<Place, Index.Sighting> all = new HashMap<>(seen);
    index.acked().values().stream()
        .flatMap(acks -> acks.stream())
        .forEach(ack -> {
          var invoked = index.invoked().get(ack.key());
          String body = invoked == null ? "" : invoked.body();
          Entry entry = new Entry.Text(ack.key(), ack.seq(), ack.id(), body);
          var acknowledged = new Index.Sighting(entry, ack.on() + " acknowledged");
          Place number = Place.of(entry);
          Index.Sighting known = all.putIfAbsent(number, acknowledged);
          if (known != null && !known.entry().equals(entry) && reported.add(number)) {
            report(findings, number, known, acknowledged);
          }
        });
  }

  private static void report(
      Findings findings, Place number, Index.Sighting one, Index.Sighting other) {
    findings.add(
        Promise.ONE_MESSAGE_PER_NUMBER,
        one.where() + " has " + one.entry() + ", but " + other.where() + " has " + other.entry(),
        number.conversation(),
        number.seq());
  }
}
