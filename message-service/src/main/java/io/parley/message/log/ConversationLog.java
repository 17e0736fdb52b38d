package io.parley.message.log;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.lane.Partition;
import io.parley.message.lane.Room;
import io.parley.message.lane.Source;
import io.parley.message.lane.Take;
import io.parley.message.lease.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of one log, in memory, under one grant. It gives out numbers in the order of
 * acceptance and writes them in that order, at most one write under way.
 *
 * <p>What it guarantees, and why:
 *
 * <ul>
 *   <li>No number is given to two events, and none is left out: numbers are given under this
 *       object's monitor, there is one such object per grant, and what has a number is written
 *       again and again, with the same content and timestamp, until it is durable or the grant is
 *       over.
 *   <li>An event is acknowledged only if, after its write succeeded, the grant still held: then
 *       nobody had taken the shard before the event was durable, so every later owner finds it.
 *   <li>While the lease has merely lapsed nothing is written and nothing acknowledged; if it is
 *       renewed, nobody else was owner in between, and the writer goes on.
 *   <li>Memory is bounded: by {@link LogContext#maxPending} and the shared {@link PendingBudget}.
 * </ul>
 */
public final class ConversationLog implements Source<LogChunk> {

  private final ConversationId conversation;
  private final @Nullable UserId second;
  private final Grant grant;
  private final LogContext context;
  private final LogKeeper keeper;
  private final Tail tail = new Tail();
  private final PendingQueue pending = new PendingQueue();
  private long found;
  private long lastGiven;
  private long lastGivenAt;
  private boolean writing;
  private boolean closed;
  private volatile long head;
  private volatile long headAt;

  private ConversationLog(
      ConversationId conversation, Grant grant, LogContext context, LogKeeper keeper) {
    this.conversation = conversation;
    this.second = conversation.isGroup() ? null : conversation.members().getLast();
    this.grant = grant;
    this.context = context;
    this.keeper = keeper;
  }

  /**
   * Takes up a log after its shard was taken.
   *
   * @param end as {@link LogEnd#read} found it
   */
  public static ConversationLog of(
      ConversationId conversation,
      Grant grant,
      List<TailRow> end,
      LogContext context,
      LogKeeper keeper) {
    ConversationLog log = new ConversationLog(conversation, grant, context, keeper);
    for (TailRow row : end) {
      log.remember(row.seq(), row.at(), row.origin(), row.hiddenFrom());
    }
    log.lastGiven = log.head;
    log.lastGivenAt = log.headAt;
    log.found = log.head;
    return log;
  }

  public ConversationId conversation() {
    return conversation;
  }

  /** The highest number that is durable; 0 for an empty log. */
  public long head() {
    return head;
  }

  /** When the last durable event was accepted; 0 for an empty log. */
  public long headAt() {
    return headAt;
  }

  /** Whether an event was there when this memory began, perhaps written by a former owner. */
  public boolean isFound(long seq) {
    return seq <= found;
  }

  /** How many events one of the two users has not read, if those are remembered. */
  public synchronized OptionalInt unread(UserId viewer, long read) {
    return tail.unread(viewer.equals(second), read);
  }

  /** Appends, unless the event may be there already. Never blocks. */
  public Offer offer(Submission submission) {
    Offer offer;
    boolean begins;
    synchronized (this) {
      boolean idle = !writing;
      offer = accept(submission);
      begins = idle && writing;
    }
    if (begins) {
      context.lanes().submit(this);
    }
    return offer;
  }

  @Override
  public synchronized Take<LogChunk> take(Room room) {
    if (closed || grant.isOver()) {
      return new Take.Nothing<>();
    }
    if (!grant.holds()) {
      return new Take.Later<>();
    }
    List<PendingEvent> first = pending.first(room);
    return first.isEmpty() ? new Take.NoRoom<>() : new Take.Now<>(chunk(first));
  }

  @Override
  public Next written(LogChunk chunk) {
    List<PendingEvent> durable;
    Next next;
    synchronized (this) {
      if (closed || grant.isOver()) {
        return Next.REST;
      }
      if (!grant.holds()) {
        return Next.RETRY;
      }
      durable = pending.remove(chunk.rows());
      for (PendingEvent event : durable) {
        LogEvent logged = event.event();
        keeper.durable(conversation, logged, event.fanout());
        remember(logged.seq(), logged.at(), logged.origin(), logged.hiddenFrom());
      }
      writing = !pending.isEmpty();
      next = writing ? Next.AGAIN : Next.REST;
    }
    keeper.settled();
    durable.forEach(PendingEvent::isDurable);
    settle(durable);
    return next;
  }

  @Override
  public void failed(LogChunk chunk) {}

  /** The grant is over: nothing that waits will be acknowledged here. */
  public void revoke() {
    List<PendingEvent> lost;
    synchronized (this) {
      closed = true;
      lost = pending.remove(pending.size());
    }
    lost.forEach(PendingEvent::isLost);
    settle(lost);
  }

  /** Drops this memory, unless it is in use. */
  public synchronized boolean closeIfIdle() {
    if (writing) {
      return false;
    }
    closed = true;
    return true;
  }

  /** Takes back {@link #closeIfIdle}. */
  public synchronized void reopen() {
    closed = false;
  }

  @Override
  public synchronized Partition partition() {
    return Partition.bucket(conversation, Buckets.of(pending.firstSeq()));
  }

  private Offer accept(Submission submission) {
    if (closed || !grant.accepts()) {
      return new Offer.Gone();
    }
    long fingerprint = submission.origin().fingerprint();
    PendingEvent same = pending.find(submission.origin(), fingerprint);
    if (same != null) {
      return new Offer.Accepted(same.settlement(), true);
    }
    Offer doubt = doubt(submission, fingerprint);
    if (doubt != null) {
      return doubt;
    }
    return switch (keeper.admit(submission)) {
      case Admission.Admitted(long groupVersion) -> number(submission, fingerprint, groupVersion);
      case Admission.Refused(ErrorCode code) -> new Offer.Refused(code);
      case Admission.Passed() -> new Offer.Passed();
    };
  }

  private Offer number(Submission submission, long fingerprint, long groupVersion) {
    if (submission.content().replyTo() > head) {
      return new Offer.Refused(ErrorCode.INVALID_FIELD);
    }
    int bytes = PendingEvent.bytes(submission.content());
    if (pending.size() >= context.maxPending() || !context.budget().take(bytes)) {
      return new Offer.Refused(ErrorCode.OVERLOADED);
    }
    return enqueue(submission, fingerprint, bytes, groupVersion);
  }

  // Changes of groups are known by their versions, see the keeper.
  private @Nullable Offer doubt(Submission submission, long fingerprint) {
    if (submission.content().kind() == EventKind.GROUP) {
      return null;
    }
    List<Long> suspects = new ArrayList<>(tail.suspects(fingerprint));
    suspects.removeAll(submission.others());
    if (!suspects.isEmpty()) {
      return new Offer.Suspected(suspects);
    }
    if (submission.absentUpTo() < tail.low() - 1) {
      return new Offer.Unsure(submission.absentUpTo() + 1, tail.low() - 1);
    }
    return null;
  }

  private Offer enqueue(Submission submission, long fingerprint, int bytes, long groupVersion) {
    lastGiven = context.numbering().next(lastGiven);
    lastGivenAt = Math.max(lastGivenAt, context.clock().millis());
    LogEvent event =
        new LogEvent(
            lastGiven,
            grant.epoch(),
            MessageId.next(),
            lastGivenAt,
            submission.origin(),
            submission.content(),
            submission.hiddenFrom(),
            groupVersion);
    CompletableFuture<Settlement> settlement = new CompletableFuture<>();
    pending.add(new PendingEvent(event, fingerprint, bytes, settlement, submission.fanout()));
    keeper.accepted(event);
    grant.begin();
    writing = true;
    return new Offer.Accepted(settlement, false);
  }

  private LogChunk chunk(List<PendingEvent> events) {
    long seq = events.getFirst().event().seq();
    boolean opensBucket = seq > 1 && seq == Buckets.first(Buckets.of(seq));
    int bytes = events.stream().mapToInt(PendingEvent::bytes).sum();
    List<LogEvent> rows = events.stream().map(PendingEvent::event).toList();
    return new LogChunk(conversation, opensBucket, rows, bytes);
  }

  private void remember(long seq, long at, Origin origin, List<UserId> hiddenFrom) {
    boolean bySecond = origin.sender().equals(second);
    tail.add(seq, origin.fingerprint(), bySecond, !hiddenFrom.isEmpty());
    headAt = Math.max(headAt, at);
    head = Math.max(head, seq);
  }

  private void settle(List<PendingEvent> settled) {
    for (PendingEvent event : settled) {
      context.budget().giveBack(event.bytes());
      grant.end();
    }
  }
}
