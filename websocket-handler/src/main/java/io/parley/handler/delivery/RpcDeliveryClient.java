package io.parley.handler.delivery;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    DeliverRequest.Builder request = DeliverRequest.newBuilder();
    List<Integer> messageOf = addAll(request, pushes);
    List<Set<String>> missing =
        caller
            .call(
                address,
                DeliveryGrpc.newBlockingStub(channels.channel(address)),
                properties.timeout(),
                stub -> stub.deliver(request.build()))
            .getResultsList()
            .stream()
            .map(RpcDeliveryClient::notHere)
            .toList();
    List<Boolean> here = new ArrayList<>(pushes.size());
    for (int i = 0; i < pushes.size(); i++) {
      here.add(!missing.get(messageOf.get(i)).contains(pushes.get(i).user().toString()));
    }
    return here;
  }

  // The same frame for several users is sent once.
  private static List<Integer> addAll(DeliverRequest.Builder request, List<Push> pushes) {
    List<Integer> messageOf = new ArrayList<>(pushes.size());
    Push before = null;
    for (Push push : pushes) {
      if (isLike(before, push)) {
        int last = request.getPushesCount() - 1;
        request.getPushesBuilder(last).addUsers(push.user().toString());
      } else {
        request.addPushes(RpcPushes.message(push));
      }
      messageOf.add(request.getPushesCount() - 1);
      before = push;
    }
    return messageOf;
  }

  private static boolean isLike(@Nullable Push before, Push push) {
    return before != null && push.isLike(before);
  }

  private static Set<String> notHere(DeliverResult result) {
    return Set.copyOf(result.getNotHereList());
  }
}
