package io.parley.e2e.checker;

import io.parley.e2e.history.Observation;

/** All acknowledgements of one message say the same. */
final class SameAnswerToRetries implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index
        .acked()
        .forEach((key, acks) -> {
          Observation.Acked first = acks.getFirst();
          if (acks.stream().anyMatch(ack -> !same(first, ack))) {
            findings.add(
                Promise.SAME_ANSWER_TO_A_RETRY,
                key + " was acknowledged with different numbers or ids",
                key);
          }
        });
  }

  private static boolean same(Observation.Acked first, Observation.Acked other) {
    return first.seq() == other.seq() && first.id().equals(other.id());
  }
}
