package io.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much of the machine the load generator takes itself. */
final class GeneratorLoad {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long begin = System.nanoTime();
  private final long used = system.getProcessCpuTime();

  /** Cores used on average since this was made. */
  double cores() {
    return (double) (system.getProcessCpuTime() - used) / (System.nanoTime() - begin);
  }
}
