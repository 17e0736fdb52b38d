package io.parley.handler.receipt;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.AdvanceReceiptsRequest;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.ReceiptAdvance;
import io.parley.contracts.message.v1.ReceiptAdvanceResult;
import io.parley.contracts.message.v1.ReceiptAdvanced;
import io.parley.handler.shard.ShardAnswer;
import io.parley.handler.shard.ShardCall;
import io.parley.handler.shard.ShardProperties;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Moves cursors at one instance of message-service. */
@Component
final class RpcReceipts implements ShardCall<Advance, AdvanceOutcome> {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final ShardProperties properties;

  RpcReceipts(RpcChannels channels, RpcCaller caller, ShardProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
  }

  @Override
  public List<ShardAnswer<AdvanceOutcome>> call(String address, List<Attempt<Advance>> attempts) {
    AdvanceReceiptsRequest request =
        AdvanceReceiptsRequest.newBuilder()
            .addAllAdvances(attempts.stream().map(attempt -> advance(attempt.request())).toList())
            .build();
    return caller
        .call(
            address,
            MessageLogGrpc.newBlockingStub(channels.channel(address)),
            properties.callTimeout(),
            stub -> stub.advanceReceipts(request))
        .getResultsList()
        .stream()
        .map(RpcReceipts::answer)
        .toList();
  }

  private static ReceiptAdvance advance(Advance advance) {
    return ReceiptAdvance.newBuilder()
        .setConversation(advance.reader().conversation().value())
        .setUser(advance.reader().user().toString())
        .setDeliveredSeq(advance.cursors().delivered())
        .setReadSeq(advance.cursors().read())
        .build();
  }

  private static ShardAnswer<AdvanceOutcome> answer(ReceiptAdvanceResult result) {
    return switch (result.getOutcomeCase()) {
      case ADVANCED -> new ShardAnswer.Done<>(advanced(result.getAdvanced()));
      case REFUSED ->
          new ShardAnswer.Done<>(
              new AdvanceOutcome.Refused(
                  ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL)));
      case NOT_OWNER -> new ShardAnswer.NotOwner<>(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new ShardAnswer.NotOwner<>("");
    };
  }

  private static AdvanceOutcome advanced(ReceiptAdvanced advanced) {
    return new AdvanceOutcome.Advanced(
        new Cursors(advanced.getDeliveredSeq(), advanced.getReadSeq()),
        advanced.getDeliveredMoved() || advanced.getReadMoved(),
        advanced.getAtMillis(),
        advanced.getHiddenFromList().stream().map(UserId::parse).collect(Collectors.toSet()),
        Duration.ofMillis(advanced.getGatherMillis()));
  }
}
