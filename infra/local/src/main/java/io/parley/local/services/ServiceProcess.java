package io.parley.local.services;

import io.parley.local.layout.Instance;
import io.parley.local.layout.JavaProgram;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ProcessSpec;
import io.parley.local.process.ReadyProbe;
import io.parley.local.process.StartupCache;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a service of the catalog into a program to run. */
public final class ServiceProcess {
  private static final Duration STOP_GRACE = Duration.ofSeconds(30);

  private final Layout layout;
  private final Ports ports;
  private final ServiceCatalog catalog;

  public ServiceProcess(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
    this.catalog = new ServiceCatalog(layout, ports);
  }

  /** Refuses if a service of the plan was never built. */
  public void requireBuilt(ServicePlan plan) {
    plan.instances().keySet().forEach(service -> ServiceJar.requireBuilt(layout, service));
  }

  /** How to run the instance, with variables that are stronger than the catalog's. */
  public ProcessSpec spec(Instance instance, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(catalog.environment(instance));
    environment.putAll(variables);
    Path jar = ServiceJar.unpacked(layout, instance.service());
    return new ProcessSpec(
        instance.name(),
        command(instance.service(), jar),
        environment,
        layout.log(instance.name()),
        ReadyProbe.http(readiness(instance)),
        STOP_GRACE,
        StartupCache.beside(jar));
  }

  private URI readiness(Instance instance) {
    return URI.create(
        "http://127.0.0.1:" + ports.management(instance) + "/actuator/health/readiness");
  }

  private static List<String> command(ServiceName service, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(JavaProgram.path());
    command.addAll(JvmOptions.of(service));
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }
}
