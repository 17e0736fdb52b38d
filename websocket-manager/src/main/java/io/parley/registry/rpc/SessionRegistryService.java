package io.parley.registry.rpc;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.CountOnlineRequest;
import io.parley.contracts.registry.v1.CountOnlineResponse;
import io.parley.contracts.registry.v1.HeartbeatRequest;
import io.parley.contracts.registry.v1.HeartbeatResponse;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.ListNodesResponse;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.RegisterRequest;
import io.parley.contracts.registry.v1.RegisterResponse;
import io.parley.contracts.registry.v1.RevokeSessionsRequest;
import io.parley.contracts.registry.v1.RevokeSessionsResponse;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.TakeTransitionsRequest;
import io.parley.contracts.registry.v1.TakeTransitionsResponse;
import io.parley.contracts.registry.v1.UnregisterRequest;
import io.parley.contracts.registry.v1.UnregisterResponse;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeId;
import io.parley.registry.node.NodeStatus;
import io.parley.registry.node.NodeView;
import io.parley.registry.session.Locator;
import io.parley.registry.session.Registrar;
import io.parley.registry.session.Revoker;
import io.parley.registry.session.Session;
import io.parley.registry.transition.TransitionId;
import io.parley.registry.transition.Transitions;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The session registry for its callers. */
@Service
final class SessionRegistryService extends SessionRegistryGrpc.SessionRegistryImplBase {

  private static final int MAX_BATCH = 1024;
  private static final int MAX_WAIT_MILLIS = 5_000;

  private final LiveNodes nodes;
  private final Registrar registrar;
  private final Locator locator;
  private final Revoker revoker;
  private final Transitions transitions;
  private final RpcTranslation translate;

  SessionRegistryService(
      LiveNodes nodes,
      Registrar registrar,
      Locator locator,
      Revoker revoker,
      Transitions transitions,
      RpcTranslation translate) {
    this.nodes = nodes;
    this.registrar = registrar;
    this.locator = locator;
    this.revoker = revoker;
    this.transitions = transitions;
    this.translate = translate;
  }

  @Override
  public void heartbeat(HeartbeatRequest request, StreamObserver<HeartbeatResponse> answer) {
    NodeStatus node = valid(() -> RpcTranslation.node(request.getNode()));
    NodeView view = nodes.beat(node);
    HeartbeatResponse.Builder response =
        HeartbeatResponse.newBuilder().setGeneration(view.generationFor(node.id()));
    view.all().forEach(live -> response.addNodes(RpcTranslation.node(live.status())));
    complete(answer, response.build());
  }

  @Override
  public void register(RegisterRequest request, StreamObserver<RegisterResponse> answer) {
    NodeId node = valid(() -> new NodeId(request.getNode()));
    List<Session> sessions = valid(() -> RpcTranslation.sessions(request.getSessionsList()));
    requireBatch(sessions.size());
    complete(answer, translate.registered(registrar.register(node, sessions)));
  }

  @Override
  public void unregister(UnregisterRequest request, StreamObserver<UnregisterResponse> answer) {
    NodeId node = valid(() -> new NodeId(request.getNode()));
    List<Session> sessions = valid(() -> RpcTranslation.sessions(request.getSessionsList()));
    registrar.unregister(node, sessions);
    complete(answer, UnregisterResponse.getDefaultInstance());
  }

  @Override
  public void lookup(LookupRequest request, StreamObserver<LookupResponse> answer) {
    requireBatch(request.getUsersCount());
    List<UserId> users = valid(() -> request.getUsersList().stream().map(UserId::parse).toList());
    complete(answer, RpcTranslation.located(request.getUsersList(), locator.locate(users)));
  }

  @Override
  public void revokeSessions(
      RevokeSessionsRequest request, StreamObserver<RevokeSessionsResponse> answer) {
    UserId user = valid(() -> UserId.parse(request.getUser()));
    List<LoginSessionId> logins =
        valid(() -> request.getLoginSessionsList().stream().map(LoginSessionId::parse).toList());
    requireBatch(logins.size());
    revoker.revoke(user, logins);
    complete(answer, RevokeSessionsResponse.getDefaultInstance());
  }

  @Override
  public void listNodes(ListNodesRequest request, StreamObserver<ListNodesResponse> answer) {
    ListNodesResponse.Builder response = ListNodesResponse.newBuilder();
    nodes.recent().all().forEach(live -> response.addNodes(RpcTranslation.node(live.status())));
    complete(answer, response.build());
  }

  @Override
  public void takeTransitions(
      TakeTransitionsRequest request, StreamObserver<TakeTransitionsResponse> answer) {
    int max = Math.clamp(request.getMax(), 1, MAX_BATCH);
    Duration wait = Duration.ofMillis(Math.clamp(request.getWaitMillis(), 0, MAX_WAIT_MILLIS));
    requireBatch(request.getDoneCount());
    transitions.done(valid(() -> request.getDoneList().stream().map(TransitionId::parse).toList()));
    try {
      complete(
          answer,
          RpcTranslation.transitions(transitions.take(max, wait, Context.current()::isCancelled)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Status.UNAVAILABLE.withDescription("stopping").asRuntimeException();
    }
  }

  @Override
  public void countOnline(CountOnlineRequest request, StreamObserver<CountOnlineResponse> answer) {
    complete(answer, CountOnlineResponse.newBuilder().setUsers(transitions.online()).build());
  }

  private static <T> void complete(StreamObserver<T> answer, T response) {
    answer.onNext(response);
    answer.onCompleted();
  }

  /** Our callers are our own services, so the sentence may say what is wrong. */
  private static <T> T valid(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException();
    }
  }

  private static void requireBatch(int size) {
    if (size > MAX_BATCH) {
      throw Status.INVALID_ARGUMENT
          .withDescription("at most " + MAX_BATCH + " at once")
          .asRuntimeException();
    }
  }
}
