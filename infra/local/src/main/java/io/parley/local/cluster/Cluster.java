package io.parley.local.cluster;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ManagedProcess;
import io.parley.local.process.ProcessRegistry;
import io.parley.local.process.ProcessSpec;
import io.parley.local.process.Progress;
import io.parley.local.process.StartupCache;
import io.parley.local.services.ServiceCatalog;
import io.parley.local.services.ServicePlan;
import io.parley.local.services.ServiceProcess;
import io.parley.local.thirdparty.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The backends and services of one cluster, as processes of this launcher. */
public final class Cluster implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  private final Layout layout;
  private final Ports ports;
  private final Progress progress;
  private final ProcessRegistry registry;
  private final ServiceProcess services;
  private final UnaryOperator<ProcessSpec> startup;
  private final Processes processes = new Processes();
  private final Map<Instance, Map<String, String>> overrides = new ConcurrentHashMap<>();
  private volatile ServicePlan plan = ServicePlan.nothing();

  private Cluster(
      Layout layout, Ports ports, Progress progress, UnaryOperator<ProcessSpec> startup) {
    this.layout = layout;
    this.ports = ports;
    this.progress = progress;
    this.registry = new ProcessRegistry(layout.processesFile());
    this.services = new ServiceProcess(layout, ports);
    this.startup = startup;
  }

  /** A cluster to work with; what has a start-up cache uses it. */
  public static Cluster of(Layout layout, Ports ports, Progress progress) {
    return new Cluster(layout, ports, progress, ProcessSpec::usingStartupCache);
  }

  /** A cluster for {@link #makeStartupCaches}. */
  public static Cluster forStartupCaches(Layout layout, Ports ports, Progress progress) {
    return new Cluster(layout, ports, progress, ProcessSpec::makingStartupCache);
  }

  /** Starts the backends and the services of the plan; returns when all are ready. */
  public void start(ServicePlan wanted) {
    services.requireBuilt(wanted);
    plan = wanted;
    List<ManagedProcess> backends =
        Backend.ALL.stream().map(backend -> manage(backend.prepare(layout, ports))).toList();
    List<Runnable> steps = new ArrayList<>();
    backends.forEach(backend -> steps.add(() -> startAndWait(backend)));
    wanted.processes().forEach(instance -> steps.add(() -> startService(instance)));
    Parallel.run(steps);
  }

  /** Starts what the target names and waits until it is ready. */
  public void start(String target) {
    each(target, Cluster::startAndWait);
  }

  /** Ends what the target names politely; it stays down. */
  public void stop(String target) {
    each(
        target,
        process -> {
          process.stop();
          progress.say("%s is stopped".formatted(process.name()));
        });
  }

  /** Stops and starts one after the other; the variables count until the next restart. */
  public void restart(String target, Map<String, String> variables) {
    for (ManagedProcess process : processes.find(target)) {
      process.stop();
      Instance.find(process.name())
          .ifPresent(instance -> {
            overrides.put(instance, Map.copyOf(variables));
            process.use(startup.apply(services.spec(instance, variables(instance))));
          });
      startAndWait(process);
    }
  }

  /** SIGKILL, and down it stays. */
  public void kill(String target) {
    each(target, ManagedProcess::kill);
  }

  /** SIGKILL, as if it had crashed. */
  public void crash(String target) {
    each(target, ManagedProcess::crash);
  }

  public void pause(String target) {
    each(target, ManagedProcess::pause);
  }

  public void resume(String target) {
    each(target, ManagedProcess::resume);
  }

  /** Runs the service as that many processes; what is too much ends politely. */
  public void scale(ServiceName service, int wanted) {
    if (!service.scalable()) {
      throw new Refusal(
          service.text()
              + " cannot be scaled: websocket-handler, message-service and group-message-handler"
              + " can, because their processes find each other.");
    }
    Instance last = new Instance(service, wanted);
    plan = plan.with(service, wanted);
    Parallel.run(
        plan.processes().stream()
            .filter(instance -> instance.service() == service)
            .<Runnable>map(instance -> () -> startService(instance))
            .toList());
    inParallel(processes.removeBeyond(last), ManagedProcess::stop);
    progress.say("%s runs as %d process(es)".formatted(service.text(), wanted));
  }

  public ClusterStatus status() {
    return new ClusterStatus(
        ports.offset(),
        layout.data().toString(),
        processes.all().stream().map(ManagedProcess::status).toList());
  }

  /** Ends the services and forgets them; the backends run on. */
  public void stopServices() {
    plan = ServicePlan.nothing();
    overrides.clear();
    stopInOrder(processes.removeServices());
  }

  /**
   * Ends everything, one process after the other, as a JVM needs much memory to make its start-up
   * cache.
   */
  public void makeStartupCaches() {
    for (List<ManagedProcess> group : Processes.inStopOrder(processes.all())) {
      for (ManagedProcess process : group) {
        process.stop();
        if (process.startupCache().map(StartupCache::finish).orElse(false)) {
          progress.say("start-up cache of " + process.name());
        }
      }
    }
  }

  /** Ends everything, those that others depend on last. */
  @Override
  public void close() {
    stopInOrder(processes.all());
    registry.close();
  }

  /** Ends everything at once; for data that nobody needs any more. */
  public void destroy() {
    inParallel(processes.all(), ManagedProcess::kill);
    registry.close();
  }

  private ManagedProcess manage(ProcessSpec plain) {
    ProcessSpec spec = startup.apply(plain);
    ManagedProcess process =
        processes.getOrAdd(spec.name(), () -> new ManagedProcess(spec, registry, progress));
    process.use(spec);
    return process;
  }

  private void startService(Instance instance) {
    ManagedProcess process = manage(services.spec(instance, variables(instance)));
    for (String dependency : ServiceCatalog.dependencies(instance.service())) {
      processes.find(dependency).forEach(Cluster::awaitReady);
    }
    startAndWait(process);
  }

  private Map<String, String> variables(Instance instance) {
    Map<String, String> variables = new HashMap<>(plan.variables(instance.service()));
    variables.putAll(overrides.getOrDefault(instance, Map.of()));
    return variables;
  }

  private void each(String target, Consumer<ManagedProcess> action) {
    inParallel(processes.find(target), action);
  }

  private static void startAndWait(ManagedProcess process) {
    process.start();
    awaitReady(process);
  }

  private static void awaitReady(ManagedProcess process) {
    try {
      if (!process.awaitReady(READY_WITHIN)) {
        throw new Refusal(
            "%s does not become ready: its log %s should tell why."
                .formatted(process.name(), process.log()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while waiting for " + process.name() + ".");
    }
  }

  private static void stopInOrder(List<ManagedProcess> ending) {
    for (List<ManagedProcess> together : Processes.inStopOrder(ending)) {
      inParallel(together, ManagedProcess::stop);
    }
  }

  private static void inParallel(List<ManagedProcess> targets, Consumer<ManagedProcess> action) {
    Parallel.run(targets.stream().<Runnable>map(process -> () -> action.accept(process)).toList());
  }
}
