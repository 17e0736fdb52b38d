package io.parley.message.log;

/** How a log is cut into partitions. */
final class Buckets {

  static final long SIZE = 4096;

  private Buckets() {}

  static long of(long seq) {
    return seq / SIZE;
  }

  /** The lowest number in a bucket. */
  static long first(long bucket) {
    return Math.max(1, bucket * SIZE);
  }

  /** The highest number in a bucket. */
  static long last(long bucket) {
    return (bucket + 1) * SIZE - 1;
  }
}
