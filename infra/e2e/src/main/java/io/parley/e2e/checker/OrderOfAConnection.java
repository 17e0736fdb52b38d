package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages whose first transmission was on the same connection, to the same conversation, and which
 * were acknowledged there at once, have numbers in the order of transmission.
 */
final class OrderOfAConnection implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Set<MessageKey> transmitted = new HashSet<>();
    Map<Lane, Observation.Acked> last = new HashMap<>();
    Set<MessageKey> troubled = troubled(index);
    for (Observation.Transmitted sent : index.evidence().all(Observation.Transmitted.class)) {
      MessageKey key = sent.key();
      if (transmitted.add(key) && !troubled.contains(key)) {
        Lane lane = new Lane(sent.on(), key.conversation());
        index.acked().getOrDefault(key, List.of()).stream()
            .filter(ack -> ack.on().equals(sent.on()))
            .findFirst()
            .ifPresent(ack -> compare(findings, last, lane, ack));
      }
    }
  }

  private static void compare(
      Findings findings, Map<Lane, Observation.Acked> last, Lane lane, Observation.Acked ack) {
    Observation.Acked before = last.put(lane, ack);
    if (before != null && before.seq() >= ack.seq()) {
      findings.add(
          Promise.ORDER_OF_A_CONNECTION,
          lane.link()
              + " sent "
              + before.key()
              + " and then "
              + ack.key()
              + ", which became no. "
              + before.seq()
              + " and no. "
              + ack.seq()
              + " of "
              + lane.conversation(),
          ack.key());
    }
  }

  /** Those that were rejected or sent more than once: their order is the sender's business. */
  private static Set<MessageKey> troubled(Index index) {
    Set<MessageKey> troubled = new HashSet<>();
    Set<MessageKey> once = new HashSet<>();
    index.evidence().all(Observation.Rejected.class).forEach(o -> troubled.add(o.key()));
    for (Observation.Transmitted sent : index.evidence().all(Observation.Transmitted.class)) {
      if (!once.add(sent.key())) {
        troubled.add(sent.key());
      }
    }
    return troubled;
  }

  private record Lane(Link link, ConversationId conversation) {}
}
