package io.parley.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
public record MachineFacts(
    int cores, long memoryMebibytes, String processor, String system, String java, double load) {

  private static final int MEBI = 1024;

  /** The machine that this runs on, and how busy it was just now. */
  public static MachineFacts read() {
    return new MachineFacts(
        Runtime.getRuntime().availableProcessors(),
        number(line(Path.of("/proc/meminfo"), "MemTotal")) / MEBI,
        line(Path.of("/proc/cpuinfo"), "model name"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static long number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String line(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
