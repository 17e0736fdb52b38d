package io.parley.message.relation;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The relation of one conversation's users, in memory. user-service tells of every change before it
 * answers its client ({@link #refresh}); besides, what is old is asked for again on the side. Once
 * known, a relation is used although it may be old when user-service is away.
 */
public final class ConversationRelation {

  private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();

  private record Known(Relation relation, long ticket, long atNanos) {}

  private final ConversationId conversation;
  private final UserId first;
  private final UserId second;
  private final RelationContext context;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable Known known;
  private volatile boolean doubtful;
  private volatile long askedNanos;
  private long tickets;

  public ConversationRelation(ConversationId conversation, RelationContext context) {
    this.conversation = conversation;
    this.first = conversation.members().getFirst();
    this.second = conversation.members().getLast();
    this.context = context;
    this.askedNanos = context.ticker().nanos() - RETRY_NANOS;
  }

  /** The relation, if it is known; asks again on the side if that is old. */
  public Optional<Relation> known() {
    Known current = known;
    if (current == null) {
      return Optional.empty();
    }
    if (isOld(current)) {
      askOnTheSide();
    }
    return Optional.of(current.relation());
  }

  /**
   * The relation; asks and waits if it was never known.
   *
   * @throws RelationUnknownException if nobody can say
   */
  public Relation get() {
    Optional<Relation> current = known();
    if (current.isPresent()) {
      return current.get();
    }
    try {
      return ask().join();
    } catch (CompletionException e) {
      throw new RelationUnknownException(e.getCause() == null ? e : e.getCause());
    }
  }

  /**
   * It has changed: asks and waits. If nobody can say, what was known goes on being used, and every
   * use asks again.
   */
  public void refresh() {
    doubtful = true;
    try {
      ask().join();
    } catch (CompletionException e) {
      askedNanos = context.ticker().nanos();
    }
  }

  /** For whom an event of this sender is void: the other one, if they block the sender. */
  public List<UserId> hiddenFrom(UserId sender, Relation now) {
    boolean firstSends = sender.equals(first);
    boolean blocked = firstSends ? now.secondBlocksFirst() : now.firstBlocksSecond();
    return blocked ? List.of(firstSends ? second : first) : List.of();
  }

  /**
   * Who must not learn what this user receives and reads: the other one, if the user blocks them.
   */
  public List<UserId> keptFrom(UserId reader, Relation now) {
    boolean firstReads = reader.equals(first);
    boolean blocks = firstReads ? now.firstBlocksSecond() : now.secondBlocksFirst();
    return blocks ? List.of(firstReads ? second : first) : List.of();
  }

  private boolean isOld(Known current) {
    long age = context.ticker().nanos() - current.atNanos();
    return doubtful || age > context.maxAge().toNanos();
  }

  private void askOnTheSide() {
    long now = context.ticker().nanos();
    if (now - askedNanos >= RETRY_NANOS && asking.compareAndSet(false, true)) {
      askedNanos = now;
      CompletableFuture<Relation> ignored = ask().whenComplete((_, _) -> asking.set(false));
    }
  }

  private CompletableFuture<Relation> ask() {
    long ticket = nextTicket();
    return context.source().relationOf(conversation).thenApply(answer -> learn(answer, ticket));
  }

  private synchronized long nextTicket() {
    return ++tickets;
  }

  // Answers can overtake each other: that to the later question counts.
  private synchronized Relation learn(Relation answer, long ticket) {
    Known current = known;
    if (current != null && current.ticket() > ticket) {
      return current.relation();
    }
    known = new Known(answer, ticket, context.ticker().nanos());
    doubtful = false;
    return answer;
  }
}
