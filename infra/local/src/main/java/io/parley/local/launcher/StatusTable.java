package io.parley.local.launcher;

import io.parley.local.cluster.ClusterStatus;
import io.parley.local.process.ProcessStatus;
import java.util.Locale;

/** A cluster as a table for people. */
final class StatusTable {
  private static final String ROW = "%-20s %-18s %8s %8s %8s %8s%n";

  private StatusTable() {}

  static void print(ClusterStatus status) {
    System.out.printf(ROW, "process", "state", "pid", "up", "restarts", "memory");
    long total = 0;
    for (ProcessStatus process : status.processes()) {
      long megabytes = ResidentMemory.megabytes(process.pid());
      total += megabytes;
      print(process, megabytes);
    }
    System.out.printf("%d MB resident in all; logs are in %s/logs%n", total, status.data());
  }

  private static void print(ProcessStatus process, long megabytes) {
    boolean runs = process.pid() != 0;
    System.out.printf(
        ROW,
        process.name(),
        process.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        runs ? process.pid() : "-",
        runs ? process.upSeconds() + " s" : "-",
        process.restarts(),
        runs ? megabytes + " MB" : "-");
  }
}
