package io.parley.handler.delivery;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.delivery.v1.CursorReference;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.delivery.v1.EventReference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls the {@code Delivery} service of other nodes. */
@Component
final class RpcDeliveryClient implements DeliveryClient {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final DeliveryProperties properties;

  RpcDeliveryClient(RpcChannels channels, RpcCaller caller, DeliveryProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
  }

  @Override
  public List<Boolean> deliver(String address, List<Push> pushes) {
    DeliverRequest request =
        DeliverRequest.newBuilder()
            .addAllPushes(pushes.stream().map(RpcDeliveryClient::message).toList())
            .build();
    return caller
        .call(
            address,
            DeliveryGrpc.newBlockingStub(channels.channel(address)),
            properties.timeout(),
            stub -> stub.deliver(request))
        .getResultsList()
        .stream()
        .map(result -> result.getNotHereCount() == 0)
        .toList();
  }

  private static io.parley.contracts.delivery.v1.Push message(Push push) {
    io.parley.contracts.delivery.v1.Push.Builder message =
        io.parley.contracts.delivery.v1.Push.newBuilder()
            .addUsers(push.user().toString())
            .setFrame(push.frame().bytes());
    if (push.except() != null) {
      message.setExceptConnection(push.except().value());
    }
    switch (push.topic()) {
      case Topic.Event(var conversation, var seq) ->
          message.setEvent(
              EventReference.newBuilder().setConversation(conversation.value()).setSeq(seq));
      case Topic.Cursors(var conversation, var mover, var delivered, var read) ->
          message.setCursors(
              CursorReference.newBuilder()
                  .setConversation(conversation.value())
                  .setUser(mover.toString())
                  .setDeliveredSeq(delivered)
                  .setReadSeq(read));
      case Topic.Passing() -> {}
    }
    return message.build();
  }
}
