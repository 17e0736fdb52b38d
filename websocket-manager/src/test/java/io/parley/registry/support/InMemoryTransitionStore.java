package io.parley.registry.support;

import io.parley.contracts.UserId;
import io.parley.registry.redis.RedisBucket;
import io.parley.registry.transition.Transition;
import io.parley.registry.transition.TransitionId;
import io.parley.registry.transition.TransitionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The transitions in memory; time passes when the test says so. */
public final class InMemoryTransitionStore implements TransitionStore {

  private final Set<UserId> online = new HashSet<>();
  private final Map<TransitionId, Transition> waiting = new LinkedHashMap<>();
  private final Map<TransitionId, Long> handedOut = new LinkedHashMap<>();
  private final AtomicLong millis = new AtomicLong(1_000_000);

  /** Lets time pass. */
  public void pass(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  /** What a user's sessions are after a change. */
  synchronized void changed(UserId user, boolean connected) {
    changed(user, connected, Duration.ZERO);
  }

  /** A user's sessions may have been lost with their node. */
  synchronized void lost(UserId user, boolean connected) {
    changed(user, connected, Settings.defaults().nodeTimeout());
  }

  private void changed(UserId user, boolean connected, Duration ago) {
    if (connected ? online.add(user) : online.remove(user)) {
      long now = millis.get();
      TransitionId id = new TransitionId(RedisBucket.of(user), now + "-" + waiting.size());
      Instant recorded = Instant.ofEpochMilli(now);
      waiting.put(id, new Transition(id, user, connected, recorded.minus(ago), recorded));
      millis.incrementAndGet();
    }
  }

  @Override
  public synchronized List<Transition> take(int max, Duration patience) {
    List<Transition> taken = new ArrayList<>();
    for (Transition transition : waiting.values()) {
      Long at = handedOut.get(transition.id());
      if (taken.size() < max && (at == null || millis.get() - at >= patience.toMillis())) {
        taken.add(transition);
      }
    }
    taken.forEach(transition -> handedOut.put(transition.id(), millis.get()));
    return taken;
  }

  @Override
  public synchronized void done(Collection<TransitionId> ids) {
    ids.forEach(waiting::remove);
    ids.forEach(handedOut::remove);
  }

  @Override
  public synchronized long online() {
    return online.size();
  }
}
