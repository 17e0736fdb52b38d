package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Way;
import java.util.HashMap;
import java.util.Map;

/**
 * In no stream that a client saw does a cursor go back, and in the end none is behind what anybody
 * was ever told.
 */
final class ReceiptsForward implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Map<Stream, Cursors> streams = new HashMap<>();
    Map<Reader, Cursors> highest = new HashMap<>();
    Map<Reader, Cursors> highestBeforeSyncs = new HashMap<>();
    // The fresh syncs are made after the last note of the trial; what moves meanwhile is no fault.
    long syncsBegin =
        index.evidence().all(Observation.Fault.class).stream()
            .mapToLong(Observation.Fault::nanos)
            .max()
            .orElse(Long.MAX_VALUE);
    for (Observation.ReceiptSeen seen : index.evidence().all(Observation.ReceiptSeen.class)) {
      Reader reader = new Reader(seen.conversation(), seen.user());
      Stream stream = new Stream(seen.on(), seen.way(), reader);
      Cursors before = streams.getOrDefault(stream, Cursors.NONE);
      if (seen.cursors().behind(before)) {
        findings.add(
            Promise.RECEIPTS_FORWARD,
            seen.on()
                + " was told ("
                + seen.way()
                + ") that "
                + reader
                + " is at "
                + seen.cursors()
                + " after "
                + before);
      }
      streams.merge(stream, seen.cursors(), Cursors::max);
      highest.merge(reader, seen.cursors(), Cursors::max);
      if (seen.nanos() <= syncsBegin) {
        highestBeforeSyncs.merge(reader, seen.cursors(), Cursors::max);
      }
    }
    index
        .evidence()
        .syncs()
        .values()
        .forEach(view -> inTheEnd(findings, highestBeforeSyncs, view, false));
    inTheEnd(findings, highest, index.evidence().table(), true);
  }

  private static void inTheEnd(
      Findings findings, Map<Reader, Cursors> highest, LogView view, boolean complete) {
    highest.forEach((reader, cursors) -> {
      Cursors now = view.cursors(reader.conversation(), reader.user());
      boolean told = complete || !now.equals(Cursors.NONE);
      if (told && (now.delivered() < cursors.delivered() || now.read() < cursors.read())) {
        findings.add(
            Promise.RECEIPTS_FORWARD,
            "in the end "
                + view.name()
                + " has "
                + reader
                + " at "
                + now
                + ", but somebody was told "
                + cursors);
      }
    });
  }

  private record Reader(ConversationId conversation, UserId user) {

    @Override
    public String toString() {
      return user + " in " + conversation;
    }
  }

  private record Stream(Link link, Way way, Reader reader) {}
}
