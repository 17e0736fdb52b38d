package io.parley.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the servers, on this machine. */
public record ServerProcess(String name, long pid) {

  private static final long PATIENCE_SECONDS = 60;

  /** How much memory it takes, in bytes: in all, and the live objects of its Java heap. */
  public record Memory(long resident, long liveHeap) {}

  /** Measures after a full garbage collection, which it asks the process for. */
  public Memory measure() throws IOException, InterruptedException {
    long live = liveHeap();
    return new Memory(resident(), live);
  }

  /** The sum of all live objects: {@code jcmd GC.class_histogram} collects garbage first. */
  private long liveHeap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Path output = Files.createTempFile("parley-bench", ".histogram");
    try {
      Process process =
          new ProcessBuilder(List.of(jcmd, Long.toString(pid), "GC.class_histogram"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("jcmd cannot look into " + name + " (" + pid + ")");
      }
      return total(Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** The bytes in the last line, {@code Total instances bytes}. */
  static long total(String histogram) throws IOException {
    String last =
        histogram
            .lines()
            .filter(line -> line.startsWith("Total"))
            .reduce((_, line) -> line)
            .orElseThrow(() -> new IOException("jcmd printed no total"));
    return Long.parseLong(last.strip().split("\\s+", -1)[2]);
  }

  private long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException(name + " has ended");
  }
}
