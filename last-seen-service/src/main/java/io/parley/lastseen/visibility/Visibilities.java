package io.parley.lastseen.visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.metrics.PresenceMetric;
import io.parley.lastseen.state.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see whom. What user-service said is used for some minutes, and dropped at once when it
 * tells that something has changed.
 */
@Component
public final class Visibilities {

  private static final int CALLS = 4;

  /** Of somebody whose privacy changes faster than this, nothing is visible. */
  private static final int ATTEMPTS = 3;

  /**
   * What was said.
   *
   * @param asked when it was asked for, by the ticker
   * @param after how many changes had been told of when it was asked for
   */
  private record Said(boolean visible, long asked, long after) {}

  private final PrivacyRules rules;
  private final Ticker ticker;
  private final long age;
  private final Cache<Pair, Said> said;

  /**
   * Changes of a user, by their places in the order of all changes: what was said before one does
   * not count any more.
   *
   * @param last its place
   * @param before the place of the change before; 0 if there was none
   */
  private record Change(long last, long before) {}

  private final Cache<UserId, Change> changes;

  private final AtomicLong told = new AtomicLong();

  /** What was said before this place in the order of all changes does not count any more. */
  private volatile long forgotten;

  private final Semaphore calls = new Semaphore(CALLS);
  private final Counter asked;

  Visibilities(
      PrivacyRules rules, Ticker ticker, PresenceProperties properties, MeterRegistry meters) {
    this.rules = rules;
    this.ticker = ticker;
    this.age = properties.visibilityAge().toNanos();
    this.said = Caffeine.newBuilder().maximumSize(properties.visibilities()).build();
    this.changes =
        Caffeine.newBuilder()
            .maximumSize(properties.visibilities())
            .expireAfterWrite(properties.visibilityAge().multipliedBy(2))
            .build();
    this.asked = PresenceMetric.VISIBILITY_ASKED.counter(meters);
  }

  /**
   * Those of the pairs of which the first may see the second.
   *
   * @throws RpcUnavailableException if user-service did not say
   */
  public Set<Pair> visible(Collection<Pair> pairs) {
    Map<Pair, Said> known = new HashMap<>();
    Set<Pair> open = new HashSet<>(pairs);
    for (int i = 0; i < ATTEMPTS && !open.isEmpty(); i++) {
      learn(open, known);
      // Asking takes time, in which any of them may change.
      open.removeIf(pair -> isSelf(pair) || !isOverruled(pair, known.get(pair)));
    }
    Set<Pair> visible = new HashSet<>(pairs);
    visible.removeIf(pair -> !isSelf(pair) && !counts(pair, known.get(pair)));
    return visible;
  }

  /**
   * The same, for what cannot wait: while user-service does not answer, the last that it said
   * counts, and where it said nothing, nothing is shown.
   */
  public Set<Pair> visibleNow(Collection<Pair> pairs) {
    try {
      return visible(pairs);
    } catch (RpcUnavailableException e) {
      Set<Pair> visible = new HashSet<>(pairs);
      visible.removeIf(pair -> !isSelf(pair) && !counts(pair, said.getIfPresent(pair)));
      return visible;
    }
  }

  /** What was said last, whether it still counts or not: until the last change it did. */
  public Optional<Boolean> lastSaid(Pair pair) {
    return Optional.ofNullable(said.getIfPresent(pair))
        .filter(known -> known.after() >= forgotten)
        .filter(known -> known.after() >= change(pair.viewer(), Change::before))
        .filter(known -> known.after() >= change(pair.target(), Change::before))
        .map(Said::visible);
  }

  /** What was said about a user does not count any more. */
  public void changed(UserId user) {
    changes
        .asMap()
        .compute(
            user,
            (_, before) -> new Change(told.incrementAndGet(), before == null ? 0 : before.last()));
  }

  /** Nothing that was said counts any more, nor what is being said. */
  public void forgetAll() {
    forgotten = told.incrementAndGet();
    said.invalidateAll();
  }

  /** What is known of each of the pairs, or said now. */
  private void learn(Collection<Pair> pairs, Map<Pair, Said> known) {
    List<Pair> unknown = new ArrayList<>();
    for (Pair pair : pairs) {
      Said last = said.getIfPresent(pair);
      if (last != null && !isOld(pair, last)) {
        known.put(pair, last);
      } else if (!isSelf(pair)) {
        unknown.add(pair);
      }
    }
    for (int from = 0; from < unknown.size(); from += PrivacyRules.MAX_PAIRS) {
      ask(unknown.subList(from, Math.min(unknown.size(), from + PrivacyRules.MAX_PAIRS)), known);
    }
  }

  private void ask(List<Pair> pairs, Map<Pair, Said> known) {
    long now = ticker.nanos();
    long after = told.get();
    calls.acquireUninterruptibly();
    List<Boolean> answers;
    try {
      answers = rules.maySee(pairs);
    } finally {
      calls.release();
    }
    asked.increment(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      Said answer = new Said(answers.get(i), now, after);
      said.put(pairs.get(i), answer);
      known.put(pairs.get(i), answer);
    }
  }

  private static boolean isSelf(Pair pair) {
    return pair.viewer().equals(pair.target());
  }

  private boolean counts(Pair pair, @Nullable Said known) {
    return known != null && known.visible() && !isOverruled(pair, known);
  }

  private boolean isOld(Pair pair, Said known) {
    return ticker.nanos() - known.asked() > age || isOverruled(pair, known);
  }

  private boolean isOverruled(Pair pair, @Nullable Said known) {
    return known == null
        || known.after() < forgotten
        || known.after() < change(pair.viewer(), Change::last)
        || known.after() < change(pair.target(), Change::last);
  }

  private long change(UserId user, ToLongFunction<Change> place) {
    Change change = changes.getIfPresent(user);
    return change == null ? 0 : place.applyAsLong(change);
  }
}
