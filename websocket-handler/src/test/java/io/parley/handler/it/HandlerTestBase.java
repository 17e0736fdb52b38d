package io.parley.handler.it;

import com.google.protobuf.ByteString;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.delivery.v1.EventReference;
import io.parley.contracts.delivery.v1.Push;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service, one for all tests that extend this. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.grpc.server.port=0",
      "parley.handler.registry.heartbeat=200ms",
      "parley.handler.registry.settle-after=1s",
      "parley.handler.connection.hello-timeout=5s",
      "parley.handler.drain.spread=0s"
    })
@Import(HandlerTestBase.Keys.class)
abstract class HandlerTestBase {

  static final Peers PEERS = new Peers();

  @LocalServerPort int port;
  @Autowired RpcChannels channels;
  @Autowired GrpcServerLifecycle rpcServer;

  @DynamicPropertySource
  static void peers(DynamicPropertyRegistry properties) {
    PEERS.configure(properties);
  }

  Device connect(UserId user, String name) {
    return Device.of(user, name, port);
  }

  Device connect() {
    return connect(UserId.next(), "d");
  }

  /** Delivers to this node as other services do; says who is not here. */
  List<String> deliver(Push push) {
    return DeliveryGrpc.newBlockingStub(channels.channel("127.0.0.1:" + rpcServer.getPort()))
        .deliver(DeliverRequest.newBuilder().addPushes(push).build())
        .getResults(0)
        .getNotHereList();
  }

  /** A push of an event that takes the group to the version of the same number. */
  static Push eventOf(String group, long seq, String except, UserId... users) {
    return Push.newBuilder()
        .addAllUsers(List.of(users).stream().map(UserId::toString).toList())
        .setFrame(
            ByteString.copyFromUtf8("{\"type\":\"event\",\"conversation\":\"" + group + "\"}"))
        .setExceptConnection(except)
        .setEvent(
            EventReference.newBuilder().setConversation(group).setSeq(seq).setGroupVersion(seq))
        .build();
  }

  @TestConfiguration
  static class Keys {

    @Bean
    JWKSource<SecurityContext> userKeys() {
      return Tokens.keys();
    }
  }
}
