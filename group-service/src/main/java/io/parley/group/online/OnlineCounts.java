package io.parley.group.online;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.metrics.GroupMetric;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Member;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;

/**
 * How many members of rooms are online, as of some seconds ago: twice {@code online-age} at most.
 * Counting a room costs a read of its members and a look-up per thousand of them, at most once per
 * {@code online-age} however often it is asked for, and never when nobody asks.
 */
@Service
public class OnlineCounts {

  private static final int ROOMS = 2000;
  private static final int AT_ONCE = 4;
  private static final int PAGE = 1024;

  private final GroupStore store;
  private final OnlineUsers online;
  private final OnlineProperties properties;
  private final MeterRegistry meters;
  private final Semaphore counting = new Semaphore(AT_ONCE);
  private final AsyncLoadingCache<GroupId, Integer> counts;

  OnlineCounts(
      GroupStore store,
      OnlineUsers online,
      OnlineProperties properties,
      Ticker ticker,
      MeterRegistry meters) {
    this.store = store;
    this.online = online;
    this.properties = properties;
    this.meters = meters;
    this.counts =
        remembering(properties.onlineAge(), ticker)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .buildAsync(this::count);
  }

  /** What is older than this is counted anew when somebody asks, and not told when twice as old. */
  static Caffeine<Object, Object> remembering(Duration age, Ticker ticker) {
    return Caffeine.newBuilder()
        .maximumSize(ROOMS)
        .refreshAfterWrite(age)
        .expireAfterWrite(age.multipliedBy(2))
        .ticker(ticker::nanos);
  }

  /** The number of a room, if it is known, or soon is. */
  public Optional<Integer> of(GroupId room) {
    return Optional.ofNullable(of(List.of(room)).get(room));
  }

  /** The numbers of those rooms for which they are known, or soon are. */
  public Map<GroupId, Integer> of(List<GroupId> rooms) {
    Map<GroupId, CompletableFuture<Integer>> asked = new HashMap<>();
    rooms.forEach(room -> asked.put(room, counts.get(room)));
    long deadline = System.nanoTime() + properties.onlinePatience().toNanos();
    Map<GroupId, Integer> known = new HashMap<>();
    asked.forEach(
        (room, count) -> await(count, deadline).ifPresent(number -> known.put(room, number)));
    return known;
  }

  private static Optional<Integer> await(CompletableFuture<Integer> count, long deadline) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      return Optional.of(count.get(left, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  private Integer count(GroupId room) {
    counting.acquireUninterruptibly();
    try {
      int number = countPages(room);
      GroupMetric.LOOKUPS.count(meters, "done");
      return number;
    } catch (RuntimeException e) {
      GroupMetric.LOOKUPS.count(meters, "failed");
      throw e;
    } finally {
      counting.release();
    }
  }

  private int countPages(GroupId room) {
    int number = 0;
    List<Member> page;
    Optional<UserId> after = Optional.empty();
    do {
      page = store.members(room, after, PAGE);
      if (!page.isEmpty()) {
        number += online.count(page.stream().map(Member::user).toList());
        after = Optional.of(page.getLast().user());
      }
    } while (page.size() == PAGE);
    return number;
  }
}
