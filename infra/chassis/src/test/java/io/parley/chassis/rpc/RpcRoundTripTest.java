package io.parley.chassis.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.token.ServiceTokenProperties;
import io.parley.chassis.token.ServiceTokens;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.GetRelationsResponse;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryBlockingStub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.grpc.server.exception.GrpcExceptionHandlerInterceptor;
import org.springframework.util.unit.DataSize;

class RpcRoundTripTest {

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final RpcProperties properties =
      new RpcProperties(
          3,
          Duration.ofMillis(1),
          4,
          60,
          Duration.ofMinutes(1),
          Duration.ofSeconds(20),
          DataSize.ofMegabytes(1));
  private final ServiceTokens tokens = tokens(1);
  private final AtomicInteger calls = new AtomicInteger();
  private final RpcCaller caller = new RpcCaller(properties);
  private volatile Behaviour behaviour = Behaviour.ANSWER;
  private Server server;
  private String address;

  private enum Behaviour {
    ANSWER,
    FAIL_TWICE,
    UNAVAILABLE,
    REFUSE,
    BREAK,
    HANG
  }

  @BeforeEach
  void start() throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Directory())
            .intercept(new GrpcExceptionHandlerInterceptor(new RpcErrors()))
            .intercept(new ServiceTokenServerInterceptor(tokens))
            .build()
            .start();
    address = "127.0.0.1:" + server.getPort();
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
  }

  @Test
  void callWithAServiceTokenIsAnswered() {
    assertThat(ask(tokens, false)).isEqualTo(GetRelationsResponse.getDefaultInstance());
  }

  @Test
  void callWithAnotherSecretIsRefusedBeforeTheService() {
    assertThatThrownBy(() -> ask(tokens(2), false))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    assertThat(calls).hasValue(0);
  }

  @Test
  void idempotentCallIsTriedAgain() {
    behaviour = Behaviour.FAIL_TWICE;

    assertThat(ask(tokens, true)).isEqualTo(GetRelationsResponse.getDefaultInstance());
    assertThat(calls).hasValue(3);
  }

  @Test
  void anyOtherCallIsTriedOnce() {
    behaviour = Behaviour.FAIL_TWICE;

    assertThatThrownBy(() -> ask(tokens, false)).isInstanceOf(RpcUnavailableException.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void peerThatKeepsFailingIsLeftAlone() {
    behaviour = Behaviour.UNAVAILABLE;
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> ask(tokens, false)).isInstanceOf(RpcUnavailableException.class);
    }

    assertThat(calls).hasValue(4);
  }

  @Test
  void refusalIsNotRetriedAndKeepsItsCode() {
    behaviour = Behaviour.REFUSE;

    assertThatThrownBy(() -> ask(tokens, true))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
              assertThat(e.getTrailers())
                  .satisfies(t -> assertThat(t.get(RpcErrors.CODE)).isEqualTo("unknown_user"));
            });
    assertThat(calls).hasValue(1);
  }

  @Test
  void failureSaysNothingOfItself() {
    behaviour = Behaviour.BREAK;

    assertThatThrownBy(() -> ask(tokens, false))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INTERNAL")
        .hasMessageNotContaining("secret");
  }

  @Test
  void silentPeerIsGivenUpAtTheDeadline() {
    behaviour = Behaviour.HANG;

    assertThatThrownBy(() -> ask(tokens, false, Duration.ofMillis(200)))
        .isInstanceOf(RpcUnavailableException.class);
  }

  private GetRelationsResponse ask(ServiceTokens as, boolean idempotent) {
    return ask(as, idempotent, DEADLINE);
  }

  private GetRelationsResponse ask(ServiceTokens as, boolean idempotent, Duration deadline) {
    try (RpcChannels channels =
        new RpcChannels(properties, List.of(new ServiceTokenClientInterceptor(as)))) {
      ManagedChannel channel = channels.channel(address);
      UserDirectoryBlockingStub stub = UserDirectoryGrpc.newBlockingStub(channel);
      GetRelationsRequest request = GetRelationsRequest.getDefaultInstance();
      return idempotent
          ? caller.callIdempotent("user-service", stub, deadline, s -> s.getRelations(request))
          : caller.call("user-service", stub, deadline, s -> s.getRelations(request));
    }
  }

  private static ServiceTokens tokens(int fill) {
    byte[] secret = new byte[32];
    java.util.Arrays.fill(secret, (byte) fill);
    return new ServiceTokens(
        "test",
        new ServiceTokenProperties(
            List.of(Base64.getEncoder().encodeToString(secret)), Duration.ofMinutes(1)),
        Clock.systemUTC());
  }

  private final class Directory extends UserDirectoryGrpc.UserDirectoryImplBase {

    @Override
    public void getRelations(
        GetRelationsRequest request, StreamObserver<GetRelationsResponse> observer) {
      int call = calls.incrementAndGet();
      switch (behaviour) {
        case ANSWER -> answer(observer);
        case FAIL_TWICE -> {
          if (call > 2) {
            answer(observer);
          } else {
            observer.onError(Status.UNAVAILABLE.asException());
          }
        }
        case UNAVAILABLE -> observer.onError(Status.UNAVAILABLE.asException());
        case REFUSE -> throw new ProblemException(ErrorCode.UNKNOWN_USER);
        case BREAK -> throw new IllegalStateException("secret");
        case HANG -> {
          try {
            new CountDownLatch(1).await(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
    }

    private void answer(StreamObserver<GetRelationsResponse> observer) {
      observer.onNext(GetRelationsResponse.getDefaultInstance());
      observer.onCompleted();
    }
  }
}
