package io.parley.bench.fleet;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes wrong, by name. */
public final class Counters {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** One more of these. */
  public void count(String name) {
    counts.computeIfAbsent(name, n -> new LongAdder()).increment();
  }

  /** How many of these. */
  public long of(String name) {
    LongAdder adder = counts.get(name);
    return adder == null ? 0 : adder.sum();
  }

  /** All that were counted, in the order of their names. */
  public Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, adder) -> all.put(name, adder.sum()));
    return all;
  }
}
