package io.parley.handler.registry;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds the nodes of users, many in one call. */
@Component
public final class Lookups {

  private static final BatchSettings BATCHES = new BatchSettings("lookup", 2, 512, 20_000);
  private static final BatchSettings TOGETHER = new BatchSettings("lookup-all", 1, 16, 256);
  private static final int USERS_PER_CALL = 1024;

  private final Registry registry;
  private final Ticker ticker;
  private final long maxAge;
  private final NaturalBatcher<UserId, Located> batcher;
  private final NaturalBatcher<List<UserId>, List<Located>> together;

  Lookups(Registry registry, Ticker ticker, RegistryProperties properties) {
    this.registry = registry;
    this.ticker = ticker;
    this.maxAge = properties.lookupAge().toNanos();
    this.batcher = new NaturalBatcher<>(BATCHES, this::lookup);
    this.together = new NaturalBatcher<>(TOGETHER, this::lookupAll);
  }

  /** Asks where a user is; fails while the registry is away. */
  public CompletableFuture<Located> find(UserId user) {
    return batcher.submit(user);
  }

  /**
   * Asks with one question where users are; one answer per user, in the same order. Not for what
   * must arrive: few such questions may wait, but they do not keep those of {@link #find} waiting.
   */
  public CompletableFuture<List<Located>> findAll(List<UserId> users) {
    return together.submit(List.copyOf(users));
  }

  /** Whether an answer is too old to rely on: devices may have come since. */
  public boolean isStale(Located located) {
    return ticker.nanos() - located.askedAt() > maxAge;
  }

  private List<Located> lookup(List<UserId> users) {
    return pick(users, locate(users));
  }

  private List<List<Located>> lookupAll(List<List<UserId>> questions) {
    Map<UserId, Located> places = locate(questions.stream().flatMap(List::stream).toList());
    return questions.stream().map(users -> pick(users, places)).toList();
  }

  private Map<UserId, Located> locate(List<UserId> users) {
    long now = ticker.nanos();
    List<UserId> distinct = List.copyOf(new LinkedHashSet<>(users));
    Map<UserId, Located> places = HashMap.newHashMap(distinct.size());
    for (int from = 0; from < distinct.size(); from += USERS_PER_CALL) {
      List<UserId> some = distinct.subList(from, Math.min(distinct.size(), from + USERS_PER_CALL));
      List<List<HandlerNode>> found = registry.lookup(some);
      if (found.size() != some.size()) {
        throw new IllegalStateException("the registry located " + found.size() + " users");
      }
      for (int i = 0; i < found.size(); i++) {
        places.put(some.get(i), new Located(found.get(i), now));
      }
    }
    return places;
  }

  private static List<Located> pick(List<UserId> users, Map<UserId, Located> places) {
    return users.stream().map(user -> Objects.requireNonNull(places.get(user))).toList();
  }
}
