package io.parley.message.cursor;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.lane.Partition;
import io.parley.message.lane.Room;
import io.parley.message.lane.Source;
import io.parley.message.lane.Take;
import io.parley.message.lease.Grant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The one writer of the cursors of one conversation, in memory, under one grant.
 *
 * <p>A move is seen by others only when it is durable, and moves are kept as maxima here and in the
 * table; so no cursor that anybody was told goes back, also not when the shard changes hands.
 */
public final class ConversationCursors implements Source<CursorChunk> {

  /** So many members have cursors in a group whose moves are gathered. */
  private static final int LARGE = 20;

  private static final int MEMBERS_PER_MILLI = 2;
  private static final long MAX_GATHERING_MILLIS = 100;

  private record Waiter(UserId user, Cursors target, CompletableFuture<Boolean> durable) {}

  private final ConversationId conversation;
  private final Grant grant;
  private final CursorContext context;
  private final Map<UserId, Cursors> durable;
  private final Map<UserId, Cursors> wanted = new LinkedHashMap<>();
  private long movedAt;
  private List<Waiter> waiters = new ArrayList<>();
  private boolean writing;
  private boolean leftBehind;
  private boolean closed;

  private ConversationCursors(
      ConversationId conversation,
      Grant grant,
      CursorContext context,
      Map<UserId, Cursors> durable) {
    this.conversation = conversation;
    this.grant = grant;
    this.context = context;
    this.durable = new HashMap<>(durable);
    this.movedAt = durable.values().stream().mapToLong(Cursors::movedAt).max().orElse(0);
  }

  /** Reads the cursors after the shard was taken. Blocks. */
  public static ConversationCursors load(
      ConversationId conversation, Grant grant, CursorStore store, CursorContext context) {
    return new ConversationCursors(conversation, grant, context, store.load(conversation));
  }

  /** Where a member's cursors stand, durably. */
  public synchronized Cursors of(UserId user) {
    return durable.getOrDefault(user, Cursors.START);
  }

  /** When the last one of any member moved; 0 if none has. */
  public synchronized long movedAt() {
    return movedAt;
  }

  /**
   * Moves a member's cursors up to these numbers, which must not be beyond the head. Never blocks.
   */
  public Advance advance(UserId user, long deliveredSeq, long readSeq) {
    Advance advance;
    boolean begins;
    synchronized (this) {
      boolean idle = !writing;
      advance = accept(user, deliveredSeq, readSeq);
      begins = idle && writing;
    }
    if (begins) {
      submit();
    }
    return advance;
  }

  @Override
  public Partition partition() {
    return Partition.whole(conversation);
  }

  @Override
  public synchronized Take<CursorChunk> take(Room room) {
    if (closed || grant.isOver()) {
      return new Take.Nothing<>();
    }
    if (!grant.holds()) {
      return new Take.Later<>();
    }
    List<CursorMove> moves = fitting(room);
    leftBehind = moves.size() < wanted.size();
    return moves.isEmpty()
        ? new Take.NoRoom<>()
        : new Take.Now<>(new CursorChunk(conversation, moves));
  }

  @Override
  public Next written(CursorChunk chunk) {
    List<Waiter> done;
    Next next;
    boolean gathers;
    synchronized (this) {
      if (closed || grant.isOver()) {
        return Next.REST;
      }
      if (!grant.holds()) {
        return Next.RETRY;
      }
      for (CursorMove move : chunk.moves()) {
        durable.put(move.user(), move.to());
        movedAt = Math.max(movedAt, move.to().movedAt());
        wanted.remove(move.user(), move.to());
      }
      done = removeWaiters();
      writing = !wanted.isEmpty();
      gathers = writing && !leftBehind && durable.size() >= LARGE;
      next = writing && !gathers ? Next.AGAIN : Next.REST;
    }
    end(done, true);
    if (gathers) {
      submit();
    }
    return next;
  }

  @Override
  public void failed(CursorChunk chunk) {}

  /** The grant is over: nothing that waits will be acknowledged here. */
  public void revoke() {
    List<Waiter> lost;
    synchronized (this) {
      closed = true;
      lost = waiters;
      waiters = new ArrayList<>();
    }
    end(lost, false);
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

  // Who has waited longest comes first.
  private List<CursorMove> fitting(Room room) {
    List<CursorMove> moves = new ArrayList<>();
    int rows = Math.min(room.rows(), room.bytes() / CursorChunk.ROW_BYTES);
    for (Map.Entry<UserId, Cursors> entry : wanted.entrySet()) {
      CursorMove move = new CursorMove(entry.getKey(), of(entry.getKey()), entry.getValue());
      rows -= move.rows();
      if (rows < 0) {
        break;
      }
      moves.add(move);
    }
    return moves;
  }

  private Advance accept(UserId user, long deliveredSeq, long readSeq) {
    if (closed || !grant.accepts()) {
      return new Advance.Gone();
    }
    Cursors before = wanted.getOrDefault(user, of(user));
    Cursors after = before.advance(deliveredSeq, readSeq, context.clock().millis());
    if (!after.isBeyond(of(user))) {
      return new Advance.Unmoved(after);
    }
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    waiters.add(new Waiter(user, after, settled));
    wanted.put(user, after);
    writing = true;
    grant.begin();
    boolean delivered = after.delivered().seq() > before.delivered().seq();
    boolean read = after.read().seq() > before.read().seq();
    return new Advance.Moving(new Advance.Moved(after, delivered, read), settled);
  }

  /** In a large group moves come all the time, one by one: a write then takes many. */
  private void submit() {
    int members = members();
    if (members < LARGE) {
      context.lanes().submit(this);
    } else {
      long wait = Math.min(MAX_GATHERING_MILLIS, members / MEMBERS_PER_MILLI);
      context.lanes().submitAfter(this, Duration.ofMillis(wait));
    }
  }

  private synchronized int members() {
    return durable.size();
  }

  private List<Waiter> removeWaiters() {
    List<Waiter> done = new ArrayList<>();
    List<Waiter> left = new ArrayList<>();
    for (Waiter waiter : waiters) {
      (waiter.target().isBeyond(of(waiter.user())) ? left : done).add(waiter);
    }
    waiters = left;
    return done;
  }

  private void end(List<Waiter> ended, boolean outcome) {
    for (Waiter waiter : ended) {
      waiter.durable().complete(outcome);
      grant.end();
    }
  }
}
