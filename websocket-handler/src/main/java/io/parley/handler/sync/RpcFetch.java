package io.parley.handler.sync;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.frame.LogEvents;
import io.parley.contracts.message.v1.Fetch;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.contracts.message.v1.FetchResult;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.handler.shard.ShardAnswer;
import io.parley.handler.shard.ShardCall;
import io.parley.handler.shard.ShardProperties;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads logs at one instance of message-service. */
@Component
final class RpcFetch implements ShardCall<FetchQuery, FetchOutcome> {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final ShardProperties properties;

  RpcFetch(RpcChannels channels, RpcCaller caller, ShardProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
  }

  @Override
  public List<ShardAnswer<FetchOutcome>> call(String address, List<Attempt<FetchQuery>> attempts) {
    FetchRequest request =
        FetchRequest.newBuilder()
            .addAllFetches(attempts.stream().map(attempt -> fetch(attempt.request())).toList())
            .build();
    return caller
        .call(
            address,
            MessageLogGrpc.newBlockingStub(channels.channel(address)),
            properties.callTimeout(),
            stub -> stub.fetch(request))
        .getResultsList()
        .stream()
        .map(RpcFetch::answer)
        .toList();
  }

  private static Fetch fetch(FetchQuery query) {
    return Fetch.newBuilder()
        .setConversation(query.conversation().value())
        .setViewer(query.viewer().toString())
        .setFrom(query.from())
        .setTo(query.to())
        .setMaxBytes(query.maxBytes())
        .setMaxEvents(ProtocolLimits.FETCH_EVENTS)
        .build();
  }

  private static ShardAnswer<FetchOutcome> answer(FetchResult result) {
    return switch (result.getOutcomeCase()) {
      case EVENTS ->
          new ShardAnswer.Done<>(
              new FetchOutcome.Events(
                  result.getEvents().getEventsList().stream().map(LogEvents::of).toList(),
                  result.getEvents().getHead()));
      case REFUSED ->
          new ShardAnswer.Done<>(
              new FetchOutcome.Refused(
                  ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL)));
      case NOT_OWNER -> new ShardAnswer.NotOwner<>(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new ShardAnswer.NotOwner<>("");
    };
  }
}
