package io.parley.lastseen.registry;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.CountOnlineRequest;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryBlockingStub;
import io.parley.contracts.registry.v1.TakeTransitionsRequest;
import io.parley.contracts.registry.v1.UserLocations;
import io.parley.lastseen.PresenceProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** websocket-manager. */
@Component
final class RpcRegistry implements Registry {

  private static final String PEER = "websocket-manager";

  /** The long poll does not open the circuit of the other calls, nor they its own. */
  private static final String POLLED = "websocket-manager-transitions";

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final RpcCaller caller;
  private final SessionRegistryBlockingStub stub;
  private final String consumer = UUID.randomUUID().toString();

  RpcRegistry(RpcChannels channels, RpcCaller caller, PresenceProperties properties) {
    this.caller = caller;
    this.stub = SessionRegistryGrpc.newBlockingStub(channels.channel(properties.registryAddress()));
  }

  @Override
  public List<Transition> take(List<String> done, Duration wait) {
    TakeTransitionsRequest request =
        TakeTransitionsRequest.newBuilder()
            .setConsumer(consumer)
            .addAllDone(done)
            .setMax(MAX_BATCH)
            .setWaitMillis((int) wait.toMillis())
            .build();
    return caller
        .call(POLLED, stub, wait.plus(DEADLINE), each -> each.takeTransitions(request))
        .getTransitionsList()
        .stream()
        .map(RpcRegistry::transition)
        .toList();
  }

  @Override
  public Set<UserId> online(Collection<UserId> users) {
    List<UserId> all = new ArrayList<>(users);
    Set<UserId> online = new HashSet<>();
    for (int from = 0; from < all.size(); from += MAX_BATCH) {
      lookup(all.subList(from, Math.min(all.size(), from + MAX_BATCH)), online);
    }
    return online;
  }

  @Override
  public long count() {
    return idempotent(each -> each.countOnline(CountOnlineRequest.getDefaultInstance())).getUsers();
  }

  @Override
  public Map<String, String> nodes() {
    return idempotent(each -> each.listNodes(ListNodesRequest.getDefaultInstance()))
        .getNodesList()
        .stream()
        .collect(Collectors.toMap(Node::getId, Node::getRpcAddress, (first, _) -> first));
  }

  private void lookup(List<UserId> users, Set<UserId> online) {
    LookupRequest request =
        LookupRequest.newBuilder()
            .addAllUsers(users.stream().map(UserId::toString).toList())
            .build();
    for (UserLocations at : idempotent(each -> each.lookup(request)).getUsersList()) {
      if (at.getNodesCount() > 0) {
        online.add(UserId.parse(at.getUser()));
      }
    }
  }

  private <T> T idempotent(Function<SessionRegistryBlockingStub, T> call) {
    return caller.callIdempotent(PEER, stub, DEADLINE, call);
  }

  private static Transition transition(io.parley.contracts.registry.v1.Transition transition) {
    return new Transition(
        transition.getId(),
        UserId.parse(transition.getUser()),
        transition.getOnline(),
        Instant.ofEpochMilli(transition.getAtMillis()),
        Instant.ofEpochMilli(Math.max(transition.getAtMillis(), transition.getRecordedMillis())));
  }
}
