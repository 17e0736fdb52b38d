package io.parley.handler.connection;

import io.parley.contracts.CloseCode;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection. Small while idle: what only busy connections need is made when it is
 * needed.
 */
public final class Connection {

  private static final AtomicIntegerFieldUpdater<Connection> UNANSWERED =
      AtomicIntegerFieldUpdater.newUpdater(Connection.class, "unanswered");

  private final ConnectionId id;
  private final ConnectionContext context;
  private final OutboundQueue outbound;
  private final long openedAt;
  private volatile long heardAt;
  private volatile @Nullable Identity identity;
  private volatile long tokenExpiresAtMillis;
  private volatile boolean welcomed;
  private volatile long closingSince;
  private volatile boolean closing;
  private volatile boolean leaving;
  private volatile @Nullable Settling settling;
  private volatile int unanswered;
  private volatile @Nullable OnDemand onDemand;

  Connection(ConnectionId id, Outlet outlet, ConnectionContext context) {
    this.id = id;
    this.context = context;
    this.outbound = new OutboundQueue(outlet, context.limits(), context.writers());
    this.openedAt = context.ticker().nanos();
    this.heardAt = openedAt;
  }

  public ConnectionId id() {
    return id;
  }

  /** Whether this connection was opened before the other; both are of this node. */
  public boolean isOlderThan(Connection other) {
    return openedAt - other.openedAt < 0;
  }

  /** Who is there; nobody until a hello was accepted. */
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  /** Notes who is there. */
  public void identify(Identity who, Instant tokenExpiresAt) {
    identity = who;
    tokenExpiresAtMillis = tokenExpiresAt.toEpochMilli();
  }

  /** Notes that the client has shown a newer token. */
  public void renew(Instant tokenExpiresAt) {
    tokenExpiresAtMillis = tokenExpiresAt.toEpochMilli();
  }

  /** From now on pushes are passed on; before, a device synchronises anyway. */
  public void welcome(ServerFrame frame) {
    send(frame);
    welcomed = true;
  }

  /** Whether pushes are passed on. */
  public boolean isWelcomed() {
    return welcomed && !closing;
  }

  /** Notes that a frame arrived. */
  public void heard() {
    heardAt = context.ticker().nanos();
  }

  /** Queues a frame. A connection whose queue is full is closed; its device synchronises later. */
  public void send(ServerFrame frame) {
    switch (outbound.offer(frame)) {
      case TAKEN -> context.sent();
      case CLOSED -> {}
      case OVERFLOW -> {
        context.overflowed();
        sendAway(ErrorCode.OVERLOADED);
      }
    }
  }

  /** Queues an event unless the connection was given it lately. */
  public void sendEvent(ServerFrame frame, ConversationId conversation, long seq) {
    if (onDemand().events().add(conversation, seq)) {
      send(frame);
    }
  }

  /** Queues a receipt unless the connection was given one that is as far. */
  public void sendReceipt(ServerFrame frame, RecentReceipts.Receipt receipt) {
    RecentReceipts recent = onDemand().receipts();
    // Noted and queued in one step: two receipts must not change places in between.
    synchronized (recent) {
      if (recent.isAhead(receipt)) {
        send(frame);
      }
    }
  }

  /** Queues what was pushed of a user's presence, if the client looks at that user. */
  public void sendPresence(ServerFrame frame, UserId of) {
    if (!isWatching()) {
      return;
    }
    WatchedUsers watching = watched();
    // Noted and queued in one step, here and below: what is shown last must be the newer.
    synchronized (watching) {
      if (watching.pushed(of, frame)) {
        send(frame);
      }
    }
  }

  /** Queues the answer to a question about a user's presence, or what was pushed meanwhile. */
  public void answerPresence(
      @Nullable String ref, UserId of, WatchedUsers.Sight before, Presence presence) {
    WatchedUsers watching = watched();
    synchronized (watching) {
      watching.answered(ref, of, before, presence).ifPresent(this::send);
    }
  }

  /** Queues what was found of a user's presence, unless the client knows that or better. */
  public void correctPresence(UserId of, WatchedUsers.Sight before, Presence presence) {
    WatchedUsers watching = watched();
    synchronized (watching) {
      watching.corrected(of, before, presence).ifPresent(this::send);
    }
  }

  /** Tells the client what is wrong. */
  public void refuse(Problem problem) {
    context.refused(problem.code());
    send(ServerFrames.error(problem));
  }

  /** Tells the client what is wrong, and closes. */
  public void closeFor(CloseCode code, Problem problem) {
    context.refused(problem.code());
    close(CloseOrder.of(code, problem.code()), ServerFrames.error(problem));
  }

  /** Sends the client away for a moment. */
  public void sendAway(ErrorCode why) {
    close(CloseOrder.of(CloseCode.UNAVAILABLE, why), context.bye(why));
  }

  /** Tells the client to leave; what it has sent is still answered, more is not taken. */
  public void beginLeaving() {
    leaving = true;
    send(context.bye(ErrorCode.DRAINING));
  }

  /** Whether the client was told to leave. */
  public boolean isLeaving() {
    return leaving;
  }

  /** Closes after what waits to be sent. */
  public void close(CloseOrder order, @Nullable ServerFrame farewell) {
    if (outbound.close(order, farewell)) {
      closingSince = context.ticker().nanos();
      closing = true;
      context.closed(order.code());
    }
  }

  /** Closes at once, whatever waits. May block for a moment. */
  void abort(CloseOrder order) {
    outbound.abort(order);
  }

  /** Answers a request when there is room; false when too many wait. */
  public boolean request(PacedRequest request) {
    return onDemand().requests(outbound).submit(request);
  }

  /** Runs the task once few bytes wait for the client. */
  public void whenRoom(Runnable task) {
    outbound.whenRoom(task);
  }

  /** Counts a message that waits for its acknowledgement. */
  public void awaitAnswer() {
    UNANSWERED.incrementAndGet(this);
  }

  /** Counts the acknowledgement. */
  public void answered() {
    UNANSWERED.decrementAndGet(this);
  }

  /** Whether messages of this client wait for their acknowledgement. */
  public boolean hasUnanswered() {
    return unanswered > 0;
  }

  /** When to look again whether pushes were missed; the earlier of two remains. */
  public void settle(Settling when) {
    Settling known = settling;
    settling = known == null ? when : known.and(when);
  }

  /** Takes the check that is due, if one is. */
  public Optional<Settling> dueSettling(long nowNanos) {
    Settling due = settling;
    if (due == null || nowNanos - due.atNanos() < 0) {
      return Optional.empty();
    }
    settling = null;
    return Optional.of(due);
  }

  /** What this client did wrong so far. */
  public Strikes strikes() {
    return onDemand().strikes();
  }

  /** The users whose presence this client looks at. */
  public WatchedUsers watched() {
    return onDemand().watched();
  }

  /** Whether the client has ever looked at somebody's presence. */
  public boolean isWatching() {
    OnDemand made = onDemand;
    return made != null && made.isWatching();
  }

  Allowances allowances() {
    return onDemand().allowances();
  }

  /** Whether the connection is about to end; what the client still says does not count. */
  public boolean isClosing() {
    return closing;
  }

  long closingSince() {
    return closingSince;
  }

  long openedAt() {
    return openedAt;
  }

  long heardAt() {
    return heardAt;
  }

  boolean isTokenExpired(long nowMillis) {
    return identity != null && nowMillis >= tokenExpiresAtMillis;
  }

  private OnDemand onDemand() {
    OnDemand made = onDemand;
    return made == null ? makeOnDemand() : made;
  }

  private synchronized OnDemand makeOnDemand() {
    OnDemand made = onDemand == null ? new OnDemand() : onDemand;
    onDemand = made;
    return made;
  }
}
