package io.parley.fanout.deliver;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls the {@code Delivery} service of nodes. */
@Component
final class RpcDeliveryClient implements DeliveryClient {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final DeliverProperties properties;
  private final FanoutMetrics metrics;

  RpcDeliveryClient(
      RpcChannels channels, RpcCaller caller, DeliverProperties properties, FanoutMetrics metrics) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.metrics = metrics;
  }

  @Override
  public List<List<UserId>> deliver(String address, List<Push> pushes) {
    DeliverRequest.Builder builder = DeliverRequest.newBuilder();
    pushes.forEach(push -> builder.addPushes(RpcPushes.message(push)));
    DeliverRequest request = builder.build();
    metrics.add(FanoutMetric.DELIVER_CALLS, 1);
    metrics.add(FanoutMetric.DELIVER_BYTES, request.getSerializedSize());
    return caller
        .call(
            address,
            DeliveryGrpc.newBlockingStub(channels.channel(address)),
            properties.timeout(),
            stub -> stub.deliver(request))
        .getResultsList()
        .stream()
        .map(result -> result.getNotHereList().stream().map(UserId::parse).toList())
        .toList();
  }

  @Override
  public void forget(String address) {
    channels.release(address);
    caller.forget(address);
  }
}
