package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A message whose every attempt was definitely refused is nowhere. */
final class RefusedNeverAppears implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Set<MessageKey> refused = refused(index);
    Set<MessageKey> reported = new HashSet<>();
    index
        .sightings()
        .forEach(sighting -> {
          if (sighting.entry() instanceof Entry.Text text
              && refused.contains(text.key())
              && reported.add(text.key())) {
            findings.add(
                Promise.REFUSED_NEVER_APPEARS,
                text.key() + " was refused, but " + sighting.where() + " has " + text,
                text.key());
          }
        });
  }

  private static Set<MessageKey> refused(Index index) {
    Map<MessageKey, Integer> open = new HashMap<>();
    index
        .evidence()
        .all(Observation.Transmitted.class)
        .forEach(o -> open.merge(o.key(), 1, Integer::sum));
    Set<MessageKey> refused = new HashSet<>();
    for (Observation.Rejected rejected : index.evidence().all(Observation.Rejected.class)) {
      if (rejected.definite()
          && open.merge(rejected.key(), -1, Integer::sum) <= 0
          && !index.acked().containsKey(rejected.key())) {
        refused.add(rejected.key());
      }
    }
    return refused;
  }
}
