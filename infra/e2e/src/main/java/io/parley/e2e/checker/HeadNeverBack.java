package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Observation;
import java.util.HashMap;
import java.util.Map;

/** Whatever number a client ever saw or was told of is still there in the end. */
final class HeadNeverBack implements Check {

  @Override
  public void run(Index index, Findings findings) {
    Map<ConversationId, Long> seen = new HashMap<>();
    for (Observation observation : index.evidence().observations()) {
      switch (observation) {
        case Observation.Acked o -> seen.merge(o.key().conversation(), o.seq(), Math::max);
        case Observation.Received o ->
            seen.merge(o.entry().conversation(), o.entry().seq(), Math::max);
        case Observation.HeadSeen o -> seen.merge(o.conversation(), o.head(), Math::max);
        case Observation.Invoked _,
            Observation.Transmitted _,
            Observation.Rejected _,
            Observation.Connected _,
            Observation.Disconnected _,
            Observation.ReceiptSeen _,
            Observation.Commanded _,
            Observation.Answered _,
            Observation.Fault _ -> {}
      }
    }
    index
        .evidence()
        .syncs()
        .forEach((user, view) ->
            seen.forEach((conversation, highest) -> {
              var log = view.logs().get(conversation);
              long head = log == null ? 0 : log.head();
              if (index.audience(conversation).remains(user) && head < highest) {
                findings.add(
                    Promise.HEAD_NEVER_BACK,
                    "no. "
                        + highest
                        + " of "
                        + conversation
                        + " was seen, but "
                        + view.name()
                        + " ends at "
                        + head,
                    conversation,
                    highest);
              }
            }));
  }
}
