package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.HashSet;
import java.util.Set;

/** Whatever appears was written by the user it names, to that conversation, with that text. */
final class NothingInvented implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Set<MessageKey> reported = new HashSet<>();
    index
        .sightings()
        .forEach(sighting -> {
          if (sighting.entry() instanceof Entry.Text text && !reported.contains(text.key())) {
            Observation.Invoked invoked = index.invoked().get(text.key());
            if (invoked == null || !invoked.body().equals(text.body())) {
              reported.add(text.key());
              String written = invoked == null ? "nobody wrote it" : "it was written otherwise";
              findings.add(
                  Promise.NOTHING_INVENTED,
                  sighting.where() + " has " + text + ", but " + written,
                  text.key());
            }
          }
        });
  }
}
