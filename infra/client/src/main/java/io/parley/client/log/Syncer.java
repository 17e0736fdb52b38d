package io.parley.client.log;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.Timers;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks once per connection what this device lacks, and remembers how far it is when all of it is
 * here. Lives on its event loop: every method is called there.
 */
public final class Syncer {

  /**
   * So many cursors fit into a frame. The others are left out: a conversation that moved since the
   * last time is answered whether it is named or not.
   */
  private static final int MAX_CURSORS = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MessageLog log;
  private final LogKeeper keeper;
  private final Timers timers;
  private final Runnable due;
  private final Runnable done;
  private int round;
  private boolean wanted;
  private boolean asked;
  private boolean answered;
  private @Nullable Instant asOf;
  private Timers.@Nullable Timer timer;

  /** {@code due} is run when there is a frame to poll, {@code done} when everything is here. */
  public Syncer(MessageLog log, LogKeeper keeper, Timers timers, Runnable due, Runnable done) {
    this.log = log;
    this.keeper = keeper;
    this.timers = timers;
    this.due = due;
    this.done = done;
  }

  /** Begins anew, on a new connection. */
  public void connected() {
    round++;
    ask();
  }

  /** Nothing is expected any more. */
  public void disconnected() {
    cancelTimer();
    wanted = false;
    asked = false;
    answered = false;
  }

  /** The question, if it is due. */
  public Optional<ClientFrame> poll() {
    if (!wanted) {
      return Optional.empty();
    }
    wanted = false;
    asked = true;
    cancelTimer();
    timer = timers.after(PATIENCE, this::ask);
    return Optional.of(new ClientFrame.Sync(cursors(), log.syncedAsOf().orElse(null), ref()));
  }

  /** Logs end here, whether we asked or not. */
  public void heads(ServerFrame.Heads heads) {
    boolean answer = asked && ref().equals(heads.ref());
    heads.conversations().forEach(head -> head(head, answer));
    if (answer && !heads.more()) {
      cancelTimer();
      asked = false;
      answered = true;
      asOf = heads.asOf();
      caughtUp();
    }
  }

  /** The question was answered with an error. */
  public void failed(@Nullable Duration retryAfter) {
    if (asked) {
      asked = false;
      cancelTimer();
      timer = timers.after(retryAfter == null ? Duration.ofSeconds(1) : retryAfter, this::ask);
    }
  }

  /** The keeper may have everything now. */
  public void caughtUp() {
    if (answered && keeper.caughtUp()) {
      answered = false;
      if (asOf != null) {
        log.syncedAsOf(asOf);
      }
      done.run();
    }
  }

  /** Whether an error's reference is the one of our question. */
  public boolean isOurs(String ref) {
    return ref.equals(ref());
  }

  private void head(ServerFrame.Head head, boolean answer) {
    if (head.ended()) {
      keeper.ended(head.conversation());
    } else {
      keeper.visibleFrom(head.conversation(), head.visibleFrom());
      keeper.headKnown(head.conversation(), head.head(), answer);
    }
  }

  private void ask() {
    wanted = true;
    due.run();
  }

  private String ref() {
    return "s:" + round;
  }

  private Map<ConversationId, Long> cursors() {
    Map<ConversationId, Long> all = log.cursors();
    if (all.size() <= MAX_CURSORS) {
      return all;
    }
    Map<ConversationId, Long> some = HashMap.newHashMap(MAX_CURSORS);
    all.entrySet().stream()
        .limit(MAX_CURSORS)
        .forEach(cursor -> some.put(cursor.getKey(), cursor.getValue()));
    return some;
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
