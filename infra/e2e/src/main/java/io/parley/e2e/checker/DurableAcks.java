package io.parley.e2e.checker;

import io.parley.e2e.history.Entry;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import org.jspecify.annotations.Nullable;

/** Every acknowledged message is in the table under its number, with its content. */
final class DurableAcks implements Check {

  @Override
  public void run(Index index, Findings findings) {
    index.acked().forEach((key, acks) -> acks.forEach(ack -> check(index, findings, key, ack)));
  }

  private static void check(Index index, Findings findings, MessageKey key, Observation.Acked ack) {
    Entry row = index.rows(key.conversation()).get(ack.seq());
    if (!isThis(row, ack, index.invoked().get(key))) {
      String there = row == null ? "no row" : row.toString();
      findings.add(
          Promise.DURABLE,
          key
              + " was acknowledged as no. "
              + ack.seq()
              + " id "
              + ack.id()
              + "; the table has "
              + there
              + " in "
              + key.conversation(),
          key);
    }
  }

  private static boolean isThis(
      @Nullable Entry row, Observation.Acked ack, Observation.@Nullable Invoked invoked) {
    return row instanceof Entry.Text text
        && text.key().equals(ack.key())
        && text.id().equals(ack.id())
        && (invoked == null || text.body().equals(invoked.body()));
  }
}
