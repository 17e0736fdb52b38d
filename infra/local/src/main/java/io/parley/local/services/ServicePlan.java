package io.parley.local.services;

import io.parley.local.layout.Instance;
import io.parley.local.layout.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which services to run, as how many processes, and what to tell them beyond the usual.
 *
 * @param instances processes per service; a service that is not named does not run
 * @param environment variables per service, stronger than the catalog's
 */
public record ServicePlan(
    Map<ServiceName, Integer> instances, Map<ServiceName, Map<String, String>> environment) {

  public ServicePlan {
    instances = Map.copyOf(instances);
    environment = Map.copyOf(environment);
  }

  /** Every service, one process of each. */
  public static ServicePlan everything() {
    return only(Stream.of(ServiceName.values()));
  }

  /** These services, one process of each. */
  public static ServicePlan only(Stream<ServiceName> services) {
    Map<ServiceName, Integer> instances =
        services.collect(Collectors.toMap(Function.identity(), service -> 1, (one, same) -> one));
    return new ServicePlan(instances, Map.of());
  }

  /** No service at all: backends only. */
  public static ServicePlan nothing() {
    return new ServicePlan(Map.of(), Map.of());
  }

  public ServicePlan with(ServiceName service, int processes) {
    Map<ServiceName, Integer> changed = new HashMap<>(instances);
    changed.put(service, processes);
    return new ServicePlan(changed, environment);
  }

  public ServicePlan without(ServiceName service) {
    Map<ServiceName, Integer> changed = new HashMap<>(instances);
    changed.remove(service);
    return new ServicePlan(changed, environment);
  }

  /** The same with one more environment variable for every process of the service. */
  public ServicePlan withVariable(ServiceName service, String variable, String value) {
    Map<String, String> ofService = new HashMap<>(variables(service));
    ofService.put(variable, value);
    Map<ServiceName, Map<String, String>> changed = new HashMap<>(environment);
    changed.put(service, Map.copyOf(ofService));
    return new ServicePlan(instances, changed);
  }

  public Map<String, String> variables(ServiceName service) {
    return environment.getOrDefault(service, Map.of());
  }

  /** Every process of the plan, in start order. */
  public List<Instance> processes() {
    return instances.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry ->
            IntStream.rangeClosed(1, entry.getValue())
                .mapToObj(number -> new Instance(entry.getKey(), number)))
        .toList();
  }
}
