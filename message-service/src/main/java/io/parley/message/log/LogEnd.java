package io.parley.message.log;

import io.parley.contracts.ConversationId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a log really ends, as its new owner finds it.
 *
 * <p>A former owner may have sent one last write after its lease ended, of at most {@link
 * #MAX_CHUNK} rows, and it may become visible at any time. Such rows begin at or before the number
 * after the last acknowledged one, because an owner checks its lease after every write and before
 * the next. If a later owner has written there since, its row has replaced theirs, with a higher
 * epoch, and what is left of theirs behind it has a lower one: those rows are not part of the log
 * and will be written over. If nobody has, they are indistinguishable from a write whose
 * acknowledgement was lost, and are accepted. So: going up, a row is accepted if its number is the
 * next one and its epoch is not lower than that of the row before.
 */
public final class LogEnd {

  /** How many rows of one log one write may hold. */
  static final int MAX_CHUNK = 64;

  /** More than phantoms can be, so that the lowest row read is never one. */
  public static final int ROWS = 2 * MAX_CHUNK;

  private LogEnd() {}

  /** Reads the end of a log: its accepted last rows, ascending; empty for an empty log. */
  public static List<TailRow> read(LogStore store, ConversationId conversation) {
    for (long bucket = store.lastBucket(conversation); bucket >= 0; bucket--) {
      List<TailRow> rows = accept(store.lastRows(conversation, bucket, ROWS), bucket);
      if (!rows.isEmpty()) {
        return withFormer(store, conversation, rows);
      }
    }
    return List.of();
  }

  /** The rows that are part of the log, of the last ones of a bucket. */
  static List<TailRow> accept(List<TailRow> ascending, long bucket) {
    List<TailRow> accepted = new ArrayList<>(ascending.size());
    boolean wholeBucket = ascending.size() < ROWS;
    long next =
        wholeBucket || ascending.isEmpty() ? Buckets.first(bucket) : ascending.getFirst().seq();
    long epoch = 0;
    for (TailRow row : ascending) {
      if (row.seq() != next || row.epoch() < epoch) {
        break;
      }
      accepted.add(row);
      next = row.seq() + 1;
      epoch = row.epoch();
    }
    return accepted;
  }

  // Shortly after a bucket was opened the memory for duplicates reaches back into the one before.
  private static List<TailRow> withFormer(
      LogStore store, ConversationId conversation, List<TailRow> rows) {
    long bucket = Buckets.of(rows.getFirst().seq());
    int missing = ROWS - rows.size();
    if (bucket == 0 || missing < MAX_CHUNK) {
      return rows;
    }
    List<TailRow> all = new ArrayList<>(store.lastRows(conversation, bucket - 1, missing));
    all.addAll(rows);
    return all;
  }
}
