package io.parley.e2e.checker;

import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A device whose connection was there before an acknowledgement and lasted for the bound after it
 * got the message within the bound, on this connection or an earlier one.
 */
final class LiveInTime implements Check {

  private final Duration bound;

  LiveInTime(Duration bound) {
    this.bound = bound;
  }

  @Override
  public void run(Index index, Findings findings) {
    List<Observation> observations = index.evidence().observations();
    if (observations.isEmpty()) {
      return;
    }
    Map<Link, Life> lives = lives(observations);
    Map<Arrival, Long> arrivals = arrivals(observations);
    Set<Arrival> acknowledgedHere = new HashSet<>();
    index
        .acked()
        .values()
        .forEach(
            acks -> acks.forEach(a -> acknowledgedHere.add(new Arrival(a.on().actor(), a.key()))));
    for (List<Observation.Acked> acks : index.acked().values()) {
      Observation.Acked ack = acks.getFirst();
      lives.forEach((link, life) -> {
        Arrival expected = new Arrival(link.actor(), ack.key());
        if (ack.key().conversation().includes(link.actor().user())
            && life.covers(ack.nanos(), bound)
            && !acknowledgedHere.contains(expected)) {
          check(findings, ack, expected, arrivals);
        }
      });
    }
  }

  private void check(
      Findings findings, Observation.Acked ack, Arrival expected, Map<Arrival, Long> arrivals) {
    Long arrived = arrivals.get(expected);
    if (arrived == null || arrived - ack.nanos() > bound.toNanos()) {
      String when =
          arrived == null ? "not at all" : "after " + (arrived - ack.nanos()) / 1_000_000 + " ms";
      findings.add(
          Promise.LIVE_IN_TIME,
          expected.actor()
              + " was connected, but got "
              + ack.key()
              + " "
              + when
              + " (bound "
              + bound.toMillis()
              + " ms after the acknowledgement)",
          ack.key(),
          expected.actor());
    }
  }

  private static Map<Link, Life> lives(List<Observation> observations) {
    long end = observations.getLast().nanos();
    Map<Link, Life> lives = new HashMap<>();
    for (Observation observation : observations) {
      if (observation instanceof Observation.Connected o) {
        lives.put(o.link(), new Life(o.nanos(), end));
      } else if (observation instanceof Observation.Disconnected o) {
        lives.computeIfPresent(o.link(), (link, life) -> new Life(life.from(), o.nanos()));
      }
    }
    return lives;
  }

  private static Map<Arrival, Long> arrivals(List<Observation> observations) {
    Map<Arrival, Long> arrivals = new HashMap<>();
    for (Observation observation : observations) {
      if (observation instanceof Observation.Received o && o.entry() instanceof Entry.Text text) {
        arrivals.putIfAbsent(new Arrival(o.on().actor(), text.key()), o.nanos());
      }
    }
    return arrivals;
  }

  private record Arrival(Actor actor, MessageKey key) {}

  private record Life(long from, long to) {

    boolean covers(long nanos, Duration bound) {
      return from <= nanos && to - nanos >= bound.toNanos();
    }
  }
}
