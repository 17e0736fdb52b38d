package io.parley.e2e.fault;

import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt to send a message on a connection that lasted, and its answer.
 *
 * @param code of the refusal; empty for an acknowledgement
 * @param took until the answer
 */
record Attempt(Observation.Transmitted sent, Optional<String> code, Duration took) {

  private static final Duration NEVER = Duration.ofDays(1);

  MessageKey key() {
    return sent.key();
  }

  /** All attempts in the order of time, those over REST left out. */
  static List<Attempt> of(Recorder recorder) {
    List<Observation> all = recorder.inOrder();
    Set<Link> lost = new HashSet<>();
    Set<Link> connected = new HashSet<>();
    for (Observation observation : all) {
      if (observation instanceof Observation.Disconnected o) {
        lost.add(o.link());
      } else if (observation instanceof Observation.Connected o) {
        connected.add(o.link());
      }
    }
    Map<Call, Observation.Transmitted> open = new HashMap<>();
    List<Attempt> attempts = new ArrayList<>();
    for (Observation observation : all) {
      switch (observation) {
        case Observation.Transmitted o
            when connected.contains(o.on()) && !lost.contains(o.on()) -> {
          Observation.Transmitted before = open.put(new Call(o.on(), o.key()), o);
          if (before != null) {
            attempts.add(new Attempt(before, Optional.of("no answer"), NEVER));
          }
        }
        case Observation.Acked o ->
            close(open, attempts, new Call(o.on(), o.key()), Optional.empty(), o.nanos());
        case Observation.Rejected o ->
            close(open, attempts, new Call(o.on(), o.key()), Optional.of(o.code()), o.nanos());
        default -> {
          // Says nothing about attempts.
        }
      }
    }
    return attempts;
  }

  private static void close(
      Map<Call, Observation.Transmitted> open,
      List<Attempt> attempts,
      Call call,
      Optional<String> code,
      long nanos) {
    Observation.Transmitted sent = open.remove(call);
    if (sent != null) {
      attempts.add(new Attempt(sent, code, Duration.ofNanos(nanos - sent.nanos())));
    }
  }

  private record Call(Link on, MessageKey key) {}
}
