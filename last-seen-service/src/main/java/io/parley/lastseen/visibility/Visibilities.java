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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see whom. What user-service said is used for some minutes, and dropped at once when it
 * tells that something has changed.
 */
@Component
public final class Visibilities {

  private static final int CALLS = 4;

  /**
   * What was said.
   *
   * @param asked when it was asked for, by the ticker
   */
  private record Said(boolean visible, long asked) {}

  private final PrivacyRules rules;
  private final Ticker ticker;
  private final long age;
  private final Cache<Pair, Said> said;

  /** Since when what was said about a user does not count any more. */
  private final Cache<UserId, Long> changes;

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
    Set<Pair> visible = new HashSet<>();
    List<Pair> unknown = new ArrayList<>();
    for (Pair pair : Set.copyOf(pairs)) {
      if (pair.viewer().equals(pair.target())) {
        visible.add(pair);
        continue;
      }
      Said known = said.getIfPresent(pair);
      if (known == null || isOld(pair, known)) {
        unknown.add(pair);
      } else if (known.visible()) {
        visible.add(pair);
      }
    }
    for (int from = 0; from < unknown.size(); from += PrivacyRules.MAX_PAIRS) {
      ask(unknown.subList(from, Math.min(unknown.size(), from + PrivacyRules.MAX_PAIRS)), visible);
    }
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
      Set<Pair> visible = new HashSet<>();
      for (Pair pair : pairs) {
        Said known = said.getIfPresent(pair);
        if (pair.viewer().equals(pair.target())
            || (known != null && known.visible() && !isOverruled(pair, known))) {
          visible.add(pair);
        }
      }
      return visible;
    }
  }

  /** What was said last, whether it still counts or not. */
  public Optional<Boolean> lastSaid(Pair pair) {
    return Optional.ofNullable(said.getIfPresent(pair)).map(Said::visible);
  }

  /** What was said about a user does not count any more. */
  public void changed(UserId user) {
    changes.put(user, ticker.nanos());
  }

  /** Nothing that was said counts any more. */
  public void forgetAll() {
    said.invalidateAll();
  }

  private void ask(List<Pair> pairs, Set<Pair> visible) {
    long now = ticker.nanos();
    calls.acquireUninterruptibly();
    List<Boolean> answers;
    try {
      answers = rules.maySee(pairs);
    } finally {
      calls.release();
    }
    asked.increment(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      said.put(pairs.get(i), new Said(answers.get(i), now));
      if (answers.get(i)) {
        visible.add(pairs.get(i));
      }
    }
  }

  private boolean isOld(Pair pair, Said known) {
    return ticker.nanos() - known.asked() > age || isOverruled(pair, known);
  }

  private boolean isOverruled(Pair pair, Said known) {
    return isBefore(known, changes.getIfPresent(pair.viewer()))
        || isBefore(known, changes.getIfPresent(pair.target()));
  }

  private static boolean isBefore(Said known, @Nullable Long change) {
    return change != null && known.asked() - change <= 0;
  }
}
