package io.parley.e2e.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes down what many clients do and see. Safe for use by several threads. */
public final class Recorder {

  private final Queue<Observation> observations = new ConcurrentLinkedQueue<>();

  public void add(Observation observation) {
    observations.add(observation);
  }

  /** Something is done to the cluster now. */
  public void fault(String what) {
    add(new Observation.Fault(System.nanoTime(), what));
  }

  /** Everything so far, in the order of time. */
  public List<Observation> inOrder() {
    List<Observation> all = new ArrayList<>(observations);
    all.sort(Comparator.comparingLong(Observation::nanos));
    return all;
  }
}
