package io.parley.client.log;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.log.Gap.Phase;
import io.parley.client.time.Timers;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into the log in the order of their numbers, each once, and fetches what is missing:
 * at once what the server says this device lacks, after 200 ms what may only have been overtaken.
 * Lives on its event loop: every method is called there.
 */
public final class LogKeeper {

  /** How long an event may take that was overtaken by its successor. */
  public static final Duration HOPE = Duration.ofMillis(200);

  static final int PAGE = 200;
  private static final int MAX_FETCHES = 4;

  /** So many answers without the next event, and we believe that there is none. */
  private static final int ENOUGH_FAILURES = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final MessageLog log;
  private final Timers timers;
  private final Listener listener;
  private final Map<ConversationId, Gap> gaps = new HashMap<>();
  private final Deque<Gap> queue = new ArrayDeque<>();
  private int fetching;
  private int syncing;

  public LogKeeper(MessageLog log, Timers timers, Listener listener) {
    this.log = log;
    this.timers = timers;
    this.listener = listener;
  }

  /** An event arrived by itself. */
  public void arrived(LogEvent event) {
    long cursor = log.cursor(event.conversation());
    Gap gap = gaps.get(event.conversation());
    if (event.seq() <= cursor) {
      return;
    }
    if (gap == null && event.seq() == cursor + 1) {
      append(event);
      return;
    }
    Gap open = gap == null ? open(event.conversation()) : gap;
    open.keep(event);
    drain(open);
  }

  /**
   * The log of the conversation ends at {@code head}. With {@code wanted} this device asked and
   * wants what it lacks now; else events may be on their way.
   */
  public void headKnown(ConversationId conversation, long head, boolean wanted) {
    if (head <= log.cursor(conversation)) {
      return;
    }
    Gap known = gaps.get(conversation);
    Gap gap = known == null ? open(conversation) : known;
    gap.expect(head);
    if (wanted) {
      if (gap.syncTarget == 0) {
        syncing++;
      }
      gap.syncTarget = Math.max(gap.syncTarget, head);
      if (gap.phase == Phase.HOPING) {
        enqueue(gap);
      }
    }
  }

  /** Up to which number nothing is missing here. */
  public long held(ConversationId conversation) {
    return log.cursor(conversation);
  }

  /** Numbers below this one are void to this user, who came later: they are not asked for. */
  public void visibleFrom(ConversationId conversation, long first) {
    long cursor = log.cursor(conversation);
    if (first - 1 > cursor) {
      log.skip(conversation, first - 1);
      listener.skipped(conversation, cursor + 1, first - 1);
      Gap gap = gaps.get(conversation);
      if (gap != null) {
        drain(gap);
      }
    }
  }

  /** This user is not in the group any more: what is missing will not come. */
  public void ended(ConversationId conversation) {
    Gap gap = gaps.get(conversation);
    if (gap != null) {
      forget(gap);
      listener.fetchesPossible();
    }
  }

  /** A range that was asked for. */
  public void fetched(ServerFrame.Events answer) {
    Gap gap = gaps.get(answer.conversation());
    if (gap == null || gap.phase != Phase.FETCHING) {
      return;
    }
    fetching--;
    long before = log.cursor(gap.conversation);
    answer.events().stream().filter(e -> e.seq() > before).forEach(gap::keep);
    gap.phase = Phase.HOPING;
    drain(gap);
    if (!gaps.containsKey(gap.conversation)) {
      listener.fetchesPossible();
    } else if (log.cursor(gap.conversation) > before) {
      gap.progressed();
      enqueue(gap);
    } else {
      rest(gap, null);
      if (gap.failures() >= ENOUGH_FAILURES) {
        gap.correct(answer.head());
        drain(gap);
      }
    }
  }

  /** A fetch of the conversation was answered with an error. */
  public void fetchFailed(ConversationId conversation, boolean hopeless, @Nullable Duration wait) {
    Gap gap = gaps.get(conversation);
    if (gap == null || gap.phase != Phase.FETCHING) {
      return;
    }
    fetching--;
    if (hopeless) {
      gap.phase = Phase.RESTING;
      forget(gap);
    } else {
      rest(gap, wait);
    }
    listener.fetchesPossible();
  }

  /** The next range to ask for; empty if there is none or enough are asked for. */
  public Optional<ClientFrame> nextFetch() {
    if (fetching >= MAX_FETCHES) {
      return Optional.empty();
    }
    Gap gap = queue.poll();
    if (gap == null) {
      return Optional.empty();
    }
    fetching++;
    gap.phase = Phase.FETCHING;
    gap.wait(timers.after(PATIENCE, () -> fetchFailed(gap.conversation, false, null)));
    long from = log.cursor(gap.conversation) + 1;
    long to = Math.min(gap.lastMissing(), from + PAGE - 1);
    return Optional.of(new ClientFrame.Fetch(gap.conversation, from, to, "f:" + gap.conversation));
  }

  /** Forgets what was under way; the next synchronisation asks for everything that is missing. */
  public void disconnected() {
    gaps.values().forEach(Gap::cancelTimer);
    gaps.clear();
    queue.clear();
    fetching = 0;
    syncing = 0;
  }

  /** Whether everything is here that the server named in answers to a synchronisation. */
  public boolean caughtUp() {
    return syncing == 0;
  }

  /** The conversation that a reference of ours names. */
  public static Optional<ConversationId> conversationOf(String ref) {
    return ref.startsWith("f:") ? ConversationId.tryParse(ref.substring(2)) : Optional.empty();
  }

  private Gap open(ConversationId conversation) {
    Gap gap = new Gap(conversation);
    gaps.put(conversation, gap);
    hope(gap);
    return gap;
  }

  private void hope(Gap gap) {
    gap.phase = Phase.HOPING;
    gap.wait(timers.after(HOPE, () -> enqueue(gap)));
  }

  private void rest(Gap gap, @Nullable Duration asked) {
    gap.phase = Phase.RESTING;
    Duration grown = HOPE.multipliedBy(1L << Math.min(gap.failed(), 5));
    Duration wait = asked == null ? grown : asked;
    Duration bounded = wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
    gap.wait(timers.after(bounded, () -> enqueue(gap)));
  }

  private void enqueue(Gap gap) {
    if (gap.phase != Phase.QUEUED && gap.phase != Phase.FETCHING) {
      gap.cancelTimer();
      gap.phase = Phase.QUEUED;
      queue.add(gap);
      listener.fetchesPossible();
    }
  }

  private void drain(Gap gap) {
    boolean moved = false;
    LogEvent next = gap.takeAfter(log.cursor(gap.conversation));
    while (next != null) {
      append(next);
      moved = true;
      next = gap.takeAfter(next.seq());
    }
    long cursor = log.cursor(gap.conversation);
    if (gap.syncTarget > 0 && cursor >= gap.syncTarget) {
      gap.syncTarget = 0;
      syncing--;
      listener.caughtUp();
    }
    if (gap.closedAt(cursor)) {
      forget(gap);
    } else if (moved && gap.phase == Phase.HOPING) {
      hope(gap);
    }
  }

  private void forget(Gap gap) {
    gap.cancelTimer();
    gaps.remove(gap.conversation);
    queue.remove(gap);
    if (gap.phase == Phase.FETCHING) {
      fetching--;
    }
    if (gap.syncTarget > 0) {
      gap.syncTarget = 0;
      syncing--;
      listener.caughtUp();
    }
  }

  private void append(LogEvent event) {
    log.append(event);
    listener.appended(event);
  }

  /** Told what the keeper did, within its methods. */
  public interface Listener {

    /** The event is in the log. */
    void appended(LogEvent event);

    /** The log passed over these numbers, both inclusive, which are void. */
    void skipped(ConversationId conversation, long from, long to);

    /** {@link LogKeeper#nextFetch} may have something. */
    void fetchesPossible();

    /** {@link LogKeeper#caughtUp} may have become true. */
    void caughtUp();
  }
}
