package io.parley.fanout.consume;

/** Keeps a record from being committed until it is done. */
public final class Ticket {

  private final PartitionProgress partition;
  private final long offset;
  private final int bytes;
  private boolean done;

  Ticket(PartitionProgress partition, long offset, int bytes) {
    this.partition = partition;
    this.offset = offset;
    this.bytes = bytes;
  }

  /** The record needs no further care. */
  public void done() {
    partition.done(this);
  }

  /** Whether somebody else takes care of the record now, so that work on it can end. */
  public boolean isCancelled() {
    return partition.isCancelled();
  }

  long offset() {
    return offset;
  }

  int bytes() {
    return bytes;
  }

  // Guarded by the partition.
  boolean markDone() {
    boolean first = !done;
    done = true;
    return first;
  }

  boolean isDone() {
    return done;
  }
}
