package io.parley.client.cli;

import io.parley.client.frame.ServerFrame.Tally;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** How far own messages in one group have come, as far as this device knows. */
final class TallyBoard {

  private static final int REMEMBERED = 200;

  private final TreeMap<Long, Tally> tallies = new TreeMap<>();

  /** Remembers the tallies, and says which is the latest that is new. */
  Optional<Tally> learn(List<Tally> news) {
    Optional<Tally> latest = Optional.empty();
    for (Tally tally : news) {
      boolean changed = !tally.equals(tallies.put(tally.seq(), tally));
      if (changed && latest.stream().noneMatch(other -> other.seq() > tally.seq())) {
        latest = Optional.of(tally);
      }
    }
    while (tallies.size() > REMEMBERED) {
      tallies.pollFirstEntry();
    }
    return latest;
  }

  /** Whether something is known of the message. */
  boolean knows(long seq) {
    return tallies.containsKey(seq);
  }

  /** The tick of a message that is in the log, and how far it has come. */
  String ticks(long seq) {
    Tally tally = tallies.get(seq);
    return tally == null ? "✓" : text(tally.members(), tally.delivered(), tally.read());
  }

  /** The tick, and how far the message has come. */
  static String text(int members, int delivered, int read) {
    if (delivered == 0) {
      return "✓";
    }
    String text = "✓ delivered to " + delivered + " of " + members;
    return read == 0 ? text : text + ", read by " + read + " of " + members;
  }
}
