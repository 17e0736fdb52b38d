package io.parley.group.publish;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.group.state.Change;
import io.parley.group.state.ChangeMessages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Appends at the owner of the conversation, wherever that is. */
@Component
final class RpcChangeLog implements ChangeLog {

  private static final Logger log = LoggerFactory.getLogger(RpcChangeLog.class);
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final ShardOwners owners;
  private final RpcChannels channels;
  private final RpcCaller caller;
  private final PublishProperties properties;
  private final Ticker ticker;

  RpcChangeLog(
      ShardOwners owners,
      RpcChannels channels,
      RpcCaller caller,
      PublishProperties properties,
      Ticker ticker) {
    this.owners = owners;
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.ticker = ticker;
  }

  @Override
  public Outcome append(GroupId group, List<Change> changes) {
    ConversationId conversation = group.conversation();
    Delivery delivery =
        new Delivery(
            Shards.of(conversation),
            changes.stream().map(change -> message(conversation, change)).toList());
    long deadline = ticker.nanos() + properties.patience().toNanos();
    while (true) {
      delivery.attempt();
      if (delivery.outcome != Outcome.UNAVAILABLE) {
        return delivery.outcome;
      }
      if (ticker.nanos() - deadline > 0) {
        return Outcome.UNAVAILABLE;
      }
      if (delivery.hint == null) {
        LockSupport.parkNanos(PAUSE_NANOS);
        owners.refresh();
      }
    }
  }

  private static Append message(ConversationId conversation, Change change) {
    return Append.newBuilder()
        .setConversation(conversation.value())
        .setSender(change.actor().toString())
        .setClientId("v" + change.version())
        .setKind(EventKind.EVENT_KIND_GROUP)
        .setRetry(true)
        .setChange(ChangeMessages.message(change))
        .build();
  }

  /** Changes on their way. */
  private final class Delivery {

    private final int shard;
    private List<Append> rest;
    private @Nullable String hint;
    private boolean pending;
    private Outcome outcome = Outcome.UNAVAILABLE;

    Delivery(int shard, List<Append> rest) {
      this.shard = shard;
      this.rest = rest;
    }

    void attempt() {
      String address = hint != null ? hint : owners.owner(shard).orElse(null);
      hint = null;
      if (address == null) {
        return;
      }
      try {
        note(address, call(address));
      } catch (RpcUnavailableException e) {
        log.debug("{} does not take changes: {}", address, e.getMessage());
      } catch (StatusRuntimeException e) {
        log.warn("{} failed to take changes: {}", address, e.getStatus());
      }
    }

    private List<AppendResult> call(String address) {
      AppendRequest request = AppendRequest.newBuilder().addAllAppends(rest).build();
      return caller
          .call(
              address,
              MessageLogGrpc.newBlockingStub(channels.channel(address)),
              properties.appendTimeout(),
              stub -> stub.append(request))
          .getResultsList();
    }

    private void note(String address, List<AppendResult> results) {
      for (AppendResult result : results) {
        switch (result.getOutcomeCase()) {
          case APPENDED -> {
            pending |= result.getAppended().getFanOutPending();
            rest = rest.subList(1, rest.size());
          }
          case NOT_OWNER -> {
            String owner = result.getNotOwner().getOwnerAddress();
            hint = owner.isEmpty() || owner.equals(address) ? null : owner;
            return;
          }
          case REFUSED -> {
            refused(address, result.getRefused().getCode());
            return;
          }
          case OUTCOME_NOT_SET -> {
            return;
          }
        }
      }
      if (rest.isEmpty()) {
        outcome = pending ? Outcome.PENDING : Outcome.APPENDED;
      }
    }

    private void refused(String address, String code) {
      // That a version skips cannot get better by itself.
      boolean retryable =
          ErrorCode.ofWireName(code)
              .filter(known -> known.retryable() && known != ErrorCode.CONFLICT)
              .isPresent();
      if (!retryable) {
        log.error(
            "{} refuses {} of {}: {}",
            address,
            rest.getFirst().getClientId(),
            rest.getFirst().getConversation(),
            code);
        outcome = Outcome.REFUSED;
      }
    }
  }
}
