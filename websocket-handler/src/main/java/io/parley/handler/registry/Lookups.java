package io.parley.handler.registry;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds the nodes of users, many in one call. */
@Component
public final class Lookups {

  private static final BatchSettings BATCHES = new BatchSettings("lookup", 2, 512, 20_000);

  private final Registry registry;
  private final Ticker ticker;
  private final long maxAge;
  private final NaturalBatcher<UserId, Located> batcher;

  Lookups(Registry registry, Ticker ticker, RegistryProperties properties) {
    this.registry = registry;
    this.ticker = ticker;
    this.maxAge = properties.lookupAge().toNanos();
    this.batcher = new NaturalBatcher<>(BATCHES, this::lookup);
  }

  /** Asks where a user is; fails while the registry is away. */
  public CompletableFuture<Located> find(UserId user) {
    return batcher.submit(user);
  }

  /** Whether an answer is too old to rely on: devices may have come since. */
  public boolean isStale(Located located) {
    return ticker.nanos() - located.askedAt() > maxAge;
  }

  private List<Located> lookup(List<UserId> users) {
    long now = ticker.nanos();
    List<UserId> distinct = List.copyOf(new LinkedHashSet<>(users));
    List<List<HandlerNode>> found = registry.lookup(distinct);
    if (found.size() != distinct.size()) {
      throw new IllegalStateException("the registry located " + found.size() + " users");
    }
    Map<UserId, Located> byUser = HashMap.newHashMap(distinct.size());
    for (int i = 0; i < found.size(); i++) {
      byUser.put(distinct.get(i), new Located(found.get(i), now));
    }
    return users.stream().map(user -> byUser.getOrDefault(user, nowhere(now))).toList();
  }

  private static Located nowhere(long now) {
    return new Located(List.of(), now);
  }
}
