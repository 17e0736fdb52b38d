package io.parley.lastseen.registry;

import io.parley.chassis.time.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many users are online, remembered for a second. */
@Component
public final class OnlineCount {

  private static final long AGE = Duration.ofSeconds(1).toNanos();

  private record Counted(long users, long at) {}

  private final Registry registry;
  private final Ticker ticker;
  private volatile @Nullable Counted last;

  OnlineCount(Registry registry, Ticker ticker) {
    this.registry = registry;
    this.ticker = ticker;
  }

  public long users() {
    Counted counted = last;
    if (counted == null || ticker.nanos() - counted.at() > AGE) {
      counted = new Counted(registry.count(), ticker.nanos());
      last = counted;
    }
    return counted.users();
  }
}
