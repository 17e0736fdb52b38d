package io.parley.message.append;

import io.parley.message.conversation.Conversation;
import io.parley.message.log.Settlement;
import java.util.concurrent.CompletableFuture;

/** Where an append stands that is being carried out without blocking. */
sealed interface Attempt {

  /** The outcome is known. */
  record Done(AppendOutcome outcome) implements Attempt {}

  /** It has its number; the outcome is known when it is durable. */
  record Waiting(int shard, CompletableFuture<Settlement> settlement, boolean duplicate)
      implements Attempt {}

  /** It has its number; the outcome is known when it is durable and on its way to its readers. */
  record FanningOut(
      Conversation conversation, CompletableFuture<Settlement> settlement, boolean duplicate)
      implements Attempt {}

  /** Something must be read first. */
  record Blocked() implements Attempt {}

  /** What follows when a log has accepted an event. */
  static Attempt accepted(
      AppendCommand command,
      Conversation conversation,
      CompletableFuture<Settlement> settlement,
      boolean duplicate) {
    return command.fanout() == null
        ? new Waiting(conversation.grant().shard(), settlement, duplicate)
        : new FanningOut(conversation, settlement, duplicate);
  }
}
