package io.parley.handler.send;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.LogEvent;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.handler.shard.ShardAnswer;
import io.parley.handler.shard.ShardCall;
import io.parley.handler.shard.ShardProperties;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Appends at one instance of message-service. */
@Component
final class RpcAppender implements ShardCall<Appending, AppendOutcome> {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final ShardProperties properties;
  private final SendProperties send;

  RpcAppender(
      RpcChannels channels, RpcCaller caller, ShardProperties properties, SendProperties send) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.send = send;
  }

  @Override
  public List<ShardAnswer<AppendOutcome>> call(String address, List<Attempt<Appending>> attempts) {
    AppendRequest request =
        AppendRequest.newBuilder()
            .addAllAppends(attempts.stream().map(RpcAppender::append).toList())
            .build();
    return caller
        .call(
            address,
            MessageLogGrpc.newBlockingStub(channels.channel(address)),
            timeout(attempts),
            stub -> stub.append(request))
        .getResultsList()
        .stream()
        .map(RpcAppender::answer)
        .toList();
  }

  // Batches are of groups or of direct conversations, never mixed.
  private Duration timeout(List<Attempt<Appending>> attempts) {
    return attempts.getFirst().request().conversation().isGroup()
        ? send.groupCallTimeout()
        : properties.callTimeout();
  }

  private static Append append(Attempt<Appending> attempt) {
    Appending message = attempt.request();
    Append.Builder append =
        Append.newBuilder()
            .setConversation(message.conversation().value())
            .setSender(message.sender().toString())
            .setClientId(message.clientId().value())
            .setKind(EventKind.EVENT_KIND_TEXT)
            .setBody(message.content().body())
            .setReplyTo(message.content().replyTo())
            .setRetry(message.retry() || attempt.again())
            .setOriginConnection(message.origin().value());
    message.content().mentions().forEach(user -> append.addMentions(user.toString()));
    return append.build();
  }

  private static ShardAnswer<AppendOutcome> answer(AppendResult result) {
    return switch (result.getOutcomeCase()) {
      case APPENDED -> new ShardAnswer.Done<>(appended(result.getAppended()));
      case REFUSED ->
          new ShardAnswer.Done<>(
              new AppendOutcome.Refused(
                  ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL)));
      case NOT_OWNER -> new ShardAnswer.NotOwner<>(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new ShardAnswer.NotOwner<>("");
    };
  }

  private static AppendOutcome appended(Appended appended) {
    return new AppendOutcome.Appended(
        new LogEvent.Stamp(appended.getSeq(), appended.getId(), appended.getAtMillis()),
        appended.getDuplicate(),
        appended.getHiddenFromList().stream().map(UserId::parse).collect(Collectors.toSet()));
  }
}
