package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;
import io.parley.e2e.history.MessageKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A (sender, clientId) is under one number only, in all views together. */
final class NeverTwice implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Map<MessageKey, Index.Sighting> first = new HashMap<>();
    Set<MessageKey> reported = new HashSet<>();
    index
        .sightings()
        .forEach(sighting -> {
          if (sighting.entry() instanceof Entry.Text text) {
            Index.Sighting known = first.putIfAbsent(text.key(), sighting);
            if (known != null && known.entry().seq() != text.seq() && reported.add(text.key())) {
              findings.add(
                  Promise.NEVER_TWICE,
                  text.key()
                      + " is no. "
                      + known.entry().seq()
                      + " for "
                      + known.where()
                      + " and no. "
                      + text.seq()
                      + " for "
                      + sighting.where(),
                  text.key());
            }
          }
        });
  }
}
