package io.parley.lastseen.flow;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which users are to be looked at, and when. A user is in it once, at the earliest time that
 * anybody asked for.
 */
@Component
final class Agenda {

  /**
   * A user whose time has come.
   *
   * @param reports the transitions that are done when the user has been looked at
   * @param suspect whether the user was looked at before, and seemed to have gone unnoticed
   */
  record Item(UserId user, Set<String> reports, boolean suspect) {}

  private static final class Entry {

    private final UserId user;
    private final long due;
    private final Set<String> reports;
    private final boolean suspect;

    Entry(UserId user, long due, Set<String> reports, boolean suspect) {
      this.user = user;
      this.due = due;
      this.reports = reports;
      this.suspect = suspect;
    }

    /** Both at the earlier time. */
    Entry and(Entry other) {
      Set<String> all = new HashSet<>(reports);
      all.addAll(other.reports);
      Entry earlier = due - other.due <= 0 ? this : other;
      return new Entry(user, earlier.due, all, earlier.suspect);
    }
  }

  private final Ticker ticker;
  private final int most;
  private final Map<UserId, Entry> entries = new HashMap<>();
  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>((first, second) -> Long.signum(first.due - second.due));

  Agenda(Ticker ticker, PresenceProperties properties) {
    this.ticker = ticker;
    this.most = properties.maxPending();
  }

  /** Whether no more transitions should be taken. */
  synchronized boolean isFull() {
    return entries.size() >= most;
  }

  synchronized int size() {
    return entries.size();
  }

  /** Has a user looked at because of a transition. */
  synchronized void add(UserId user, Duration delay, Set<String> reports) {
    merge(new Entry(user, ticker.nanos() + delay.toNanos(), reports, false));
  }

  /** Has a user looked at again. */
  synchronized void again(Item item, Duration delay, boolean suspect) {
    merge(new Entry(item.user(), ticker.nanos() + delay.toNanos(), item.reports(), suspect));
  }

  /** Has a user looked at, if there is room; otherwise the next comparison finds them. */
  synchronized void suggest(UserId user, Duration delay) {
    if (!isFull() && !entries.containsKey(user)) {
      add(user, delay, Set.of());
    }
  }

  /** Takes users whose time has come, those who have waited longest first. */
  synchronized List<Item> due(int limit) {
    List<Item> due = new ArrayList<>();
    long now = ticker.nanos();
    while (due.size() < limit && !queue.isEmpty() && queue.peek().due - now <= 0) {
      Entry entry = queue.remove();
      // One that was merged into another stays behind in the queue.
      if (entries.remove(entry.user, entry)) {
        due.add(new Item(entry.user, entry.reports, entry.suspect));
      }
    }
    return due;
  }

  private void merge(Entry entry) {
    Entry merged = entries.merge(entry.user, entry, Entry::and);
    queue.add(merged);
    if (queue.size() > 2 * most + 2 * entries.size()) {
      queue.retainAll(Set.copyOf(entries.values()));
    }
  }
}
