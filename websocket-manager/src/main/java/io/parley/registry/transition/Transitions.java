package io.parley.registry.transition;

import io.parley.chassis.time.Ticker;
import io.parley.registry.RegistryProperties;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Hands transitions to those who wait for them. */
@Component
public final class Transitions {

  /** What comes within it rides along; it bounds how often a busy registry is looked at. */
  private static final Duration GATHERING = Duration.ofMillis(20);

  /** How long what another instance has recorded may go unnoticed. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final TransitionStore store;
  private final TransitionSignal signal;
  private final Ticker ticker;
  private final Duration patience;

  Transitions(
      TransitionStore store,
      TransitionSignal signal,
      Ticker ticker,
      RegistryProperties properties) {
    this.store = store;
    this.signal = signal;
    this.ticker = ticker;
    this.patience = properties.transitionPatience();
  }

  /**
   * Hands transitions out; waits for the first.
   *
   * @param wait how long to wait
   * @param gone whether the caller is not interested any more
   */
  public List<Transition> take(int max, Duration wait, BooleanSupplier gone)
      throws InterruptedException {
    long end = ticker.nanos() + wait.toNanos();
    while (true) {
      long raised = signal.raised();
      List<Transition> taken = store.take(max, patience);
      Duration left = Duration.ofNanos(end - ticker.nanos());
      if (!taken.isEmpty() || !left.isPositive()) {
        return taken;
      }
      signal.await(raised, left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
      LockSupport.parkNanos(GATHERING.toNanos());
      if (gone.getAsBoolean()) {
        return List.of();
      }
    }
  }

  /** Forgets transitions that were handed out. */
  public void done(Collection<TransitionId> ids) {
    if (!ids.isEmpty()) {
      store.done(ids);
    }
  }

  /** How many users are online. */
  public long online() {
    return store.online();
  }
}
