package io.parley.local.launcher;

import io.parley.local.cluster.ClusterStatus;
import io.parley.local.process.ProcessStatus;

/** A cluster as a table for people. */
final class StatusTable {
  private static final String ROW = "%-20s %-18s %8s %8s %8s%n";

  private StatusTable() {}

  static void print(ClusterStatus status) {
    System.out.printf(ROW, "process", "state", "pid", "up", "restarts");
    for (ProcessStatus process : status.processes()) {
      System.out.printf(
          ROW,
          process.name(),
          process.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
          process.pid() == 0 ? "-" : process.pid(),
          process.upSeconds() + " s",
          process.restarts());
    }
  }
}
