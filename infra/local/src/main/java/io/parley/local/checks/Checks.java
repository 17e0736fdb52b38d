package io.parley.local.checks;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.services.ServicePlan;
import java.util.ArrayList;
import java.util.List;

/** Everything that is checked before a cluster starts. */
public final class Checks {
  private Checks() {}

  /** Refuses at the first thing that is not as it must be. */
  public static void beforeStart(Layout layout, Ports ports, ServicePlan plan) {
    MemoryCheck.requireFree(plan.instances().isEmpty());
    DiskCheck.requireFree(layout.data());
    List<Ports.Use> uses = new ArrayList<>(ports.ofBackends());
    for (Instance instance : plan.processes()) {
      uses.addAll(ports.of(instance));
    }
    PortCheck.requireFree(uses);
  }
}
