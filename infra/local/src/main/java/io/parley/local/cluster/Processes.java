package io.parley.local.cluster;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ManagedProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The processes of a cluster by name, in the order in which they were added. */
final class Processes {
  private final Map<String, ManagedProcess> byName = new LinkedHashMap<>();

  synchronized ManagedProcess getOrAdd(String name, Supplier<ManagedProcess> process) {
    return byName.computeIfAbsent(name, key -> process.get());
  }

  synchronized List<ManagedProcess> all() {
    return List.copyOf(byName.values());
  }

  /** The process of that name, or all processes of the service of that name. */
  synchronized List<ManagedProcess> find(String target) {
    List<ManagedProcess> found =
        byName.values().stream()
            .filter(process ->
                process.name().equals(target)
                    || service(process).filter(s -> s.text().equals(target)).isPresent())
            .toList();
    if (found.isEmpty()) {
      throw new Refusal(
          "There is no process '"
              + target
              + "' in this cluster: it has "
              + byName.values().stream().map(ManagedProcess::name).collect(Collectors.joining(", "))
              + ".");
    }
    return found;
  }

  /** Forgets the processes of the same service with a higher number, and returns them. */
  synchronized List<ManagedProcess> removeBeyond(Instance last) {
    return remove(process ->
        Instance.find(process.name())
            .filter(instance -> instance.service() == last.service())
            .filter(instance -> instance.number() > last.number())
            .isPresent());
  }

  /** Forgets all services, and returns them. */
  synchronized List<ManagedProcess> removeServices() {
    return remove(process -> service(process).isPresent());
  }

  private List<ManagedProcess> remove(Predicate<ManagedProcess> which) {
    List<ManagedProcess> removed = byName.values().stream().filter(which).toList();
    byName.values().removeAll(removed);
    return removed;
  }

  /** Groups of processes; each group can end at once when the groups before it have ended. */
  static List<List<ManagedProcess>> inStopOrder(List<ManagedProcess> processes) {
    List<ManagedProcess> edge = new ArrayList<>();
    List<ManagedProcess> connections = new ArrayList<>();
    List<ManagedProcess> inner = new ArrayList<>();
    List<ManagedProcess> backends = new ArrayList<>();
    for (ManagedProcess process : processes) {
      Optional<ServiceName> service = service(process);
      List<ManagedProcess> group =
          service
              .map(name ->
                  switch (name) {
                    case GATEWAY -> edge;
                    case WEBSOCKET_HANDLER, GROUP_MESSAGE_HANDLER -> connections;
                    case USER_SERVICE,
                        GROUP_SERVICE,
                        WEBSOCKET_MANAGER,
                        LAST_SEEN_SERVICE,
                        MESSAGE_SERVICE ->
                        inner;
                  })
              .orElse(backends);
      group.add(process);
    }
    return List.of(edge, connections, inner, backends);
  }

  private static Optional<ServiceName> service(ManagedProcess process) {
    return Instance.find(process.name()).map(Instance::service);
  }
}
