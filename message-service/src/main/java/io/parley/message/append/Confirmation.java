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
 * brings to its readers. A message of a group is in Kafka. A change of a group is shown by the
 * table; that and a direct message give Kafka a moment, and are acknowledged without it, too.
 */
final class Confirmation {

  /** A group remembers its last messages; how many, need not be known exactly. */
  private static final int WEIGHED_EVERY = 64;

  private final Outlet outlet;
  private final Conversations conversations;
  private final long momentNanos;

  /**
   * The conditions.
   *
   * @param moment how long what can be acknowledged without Kafka waits for it
   */
  Confirmation(Outlet outlet, Conversations conversations, Duration moment) {
    this.outlet = outlet;
    this.conversations = conversations;
    this.momentNanos = moment.toNanos();
  }

  /** Waits until the event may be acknowledged. Blocks. */
  AppendOutcome await(Conversation conversation, LogEvent event, boolean duplicate, long deadline) {
    Optional<CompletableFuture<Boolean>> out = outOf(conversation, event, duplicate);
    boolean needsKafka = conversation.id().isGroup() && event.content().kind() == EventKind.TEXT;
    boolean acknowledged =
        needsKafka ? isOutInTime(out, deadline) : isKept(conversation, event, out, deadline);
    if (needsKafka && event.seq() % WEIGHED_EVERY == 0) {
      conversations.resized(conversation);
    }
    if (!acknowledged) {
      return new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
    boolean pending = !needsKafka && !isOutInAMoment(out, deadline);
    return AppendOutcome.Appended.of(event, duplicate, pending);
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

  /** Whether it holds without Kafka: a direct message waits to get there, a change is shown. */
  private boolean isKept(
      Conversation conversation,
      LogEvent event,
      Optional<CompletableFuture<Boolean>> out,
      long deadline) {
    return switch (conversation.parties()) {
      case Parties.Pair _ -> out.isEmpty() || out.get().getNow(true);
      case Parties.Many(Group group, GroupTallies tallies) -> {
        boolean shown = isTrueBy(group.projected(event.seq()), deadline);
        conversations.resized(conversation);
        tallies.touch();
        yield shown;
      }
    };
  }

  /** While Kafka is away there is nothing to wait for; those in the same call would wait, too. */
  private boolean isOutInTime(Optional<CompletableFuture<Boolean>> out, long deadline) {
    return isOutBy(out, outlet.isStuck() ? System.nanoTime() : deadline);
  }

  private boolean isOutInAMoment(Optional<CompletableFuture<Boolean>> out, long deadline) {
    long now = System.nanoTime();
    return isOutBy(out, outlet.isStuck() ? now : Math.min(deadline, now + momentNanos));
  }

  private static boolean isOutBy(Optional<CompletableFuture<Boolean>> out, long deadline) {
    return out.isEmpty() || isTrueBy(out.get(), deadline);
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
