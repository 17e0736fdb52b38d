package io.parley.bench.traffic;

/** The time that is measured, between warm-up and end, in nanoseconds of the process's clock. */
record Window(long from, long to) {

  boolean contains(long nanos) {
    return nanos - from >= 0 && nanos - to < 0;
  }

  double seconds() {
    return (to - from) / 1e9;
  }
}
