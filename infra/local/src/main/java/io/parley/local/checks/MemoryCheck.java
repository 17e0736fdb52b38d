package io.parley.local.checks;

import com.sun.management.OperatingSystemMXBean;
import io.parley.local.layout.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Is there memory for all the processes? */
final class MemoryCheck {
  private static final long CLUSTER_BYTES = 4L << 30;
  private static final long BACKENDS_BYTES = 2L << 30;
  private static final Path LINUX = Path.of("/proc/meminfo");

  private MemoryCheck() {}

  static void requireFree(boolean backendsOnly) {
    requireFree(available(), backendsOnly);
  }

  static void requireFree(long freeBytes, boolean backendsOnly) {
    long needed = backendsOnly ? BACKENDS_BYTES : CLUSTER_BYTES;
    if (freeBytes < needed) {
      throw new Refusal(
          "Only %d MB of memory are free: end other programs until %d MB are."
              .formatted(freeBytes >> 20, needed >> 20));
    }
  }

  /** Linux tells what programs can get; elsewhere "free" leaves caches out, so all counts. */
  private static long available() {
    try {
      if (Files.exists(LINUX)) {
        return memAvailable(Files.readAllLines(LINUX)).orElse(Long.MAX_VALUE);
      }
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  static OptionalLong memAvailable(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst();
  }
}
