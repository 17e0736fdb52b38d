package io.parley.message.append;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Group;
import io.parley.message.group.GroupTallies;
import io.parley.message.log.Announcement;
import io.parley.message.log.EventKind;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Outlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What has to be, besides the event itself, before an event is acknowledged that this service
 * brings to its readers: it is in Kafka, and if it is a change of a group, the table shows it.
 */
final class Confirmation {

  private final Outlet outlet;
  private final Conversations conversations;
  private final long changePatienceNanos;

  /**
   * The conditions.
   *
   * @param changePatience how long changes of groups wait for Kafka before they are acknowledged
   *     without it
   */
  Confirmation(Outlet outlet, Conversations conversations, Duration changePatience) {
    this.outlet = outlet;
    this.conversations = conversations;
    this.changePatienceNanos = changePatience.toNanos();
  }

  /** Waits until the event may be acknowledged. Blocks. */
  AppendOutcome await(Conversation conversation, LogEvent event, boolean duplicate, long deadline) {
    Optional<CompletableFuture<Boolean>> out = outOf(conversation, event, duplicate);
    boolean acknowledged =
        event.content().kind() == EventKind.GROUP
            ? awaitChange(conversation, event, out, deadline)
            : out.isEmpty() || isTrueBy(out.get(), deadline);
    return acknowledged
        ? AppendOutcome.Appended.of(event, duplicate)
        : new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);
  }

  // A found event may never have been put in: its owner may have stopped just before.
  private Optional<CompletableFuture<Boolean>> outOf(
      Conversation conversation, LogEvent event, boolean duplicate) {
    ConversationId id = conversation.id();
    Optional<CompletableFuture<Boolean>> waiting = outlet.waiting(id, event.seq());
    boolean doubtful = duplicate && (!id.isGroup() || conversation.log().isFound(event.seq()));
    if (waiting.isPresent() || !doubtful) {
      return waiting;
    }
    if (outlet.isFull()) {
      return Optional.of(CompletableFuture.completedFuture(false));
    }
    outlet.put(new Announcement(id, event, "", takenOut(conversation, event)));
    return outlet.waiting(id, event.seq());
  }

  private static List<UserId> takenOut(Conversation conversation, LogEvent event) {
    return switch (conversation.parties()) {
      case Parties.Pair _ -> List.of();
      case Parties.Many(Group group, GroupTallies _) -> group.takenOutBy(event);
    };
  }

  private boolean awaitChange(
      Conversation conversation,
      LogEvent event,
      Optional<CompletableFuture<Boolean>> out,
      long deadline) {
    if (!(conversation.parties() instanceof Parties.Many(Group group, GroupTallies tallies))) {
      throw new IllegalStateException("a change outside of a group");
    }
    boolean shown = isTrueBy(group.projected(event.seq()), deadline);
    conversations.resized(conversation);
    tallies.touch();
    if (shown && out.isPresent() && !outlet.isStuck()) {
      long enough = System.nanoTime() + changePatienceNanos;
      var _ = isTrueBy(out.get(), Math.min(deadline, enough));
    }
    return shown;
  }

  private static boolean isTrueBy(CompletableFuture<Boolean> future, long deadline) {
    try {
      return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
