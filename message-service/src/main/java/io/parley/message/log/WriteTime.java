package io.parley.message.log;

/** The timestamps of writes to the logs: those of a later epoch win. */
final class WriteTime {

  private static final int NUMBER_BITS = 40;

  private WriteTime() {}

  static long of(long epoch, long number) {
    return epoch << NUMBER_BITS | number;
  }
}
