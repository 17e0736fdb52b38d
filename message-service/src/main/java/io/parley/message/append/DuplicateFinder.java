package io.parley.message.append;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.ConversationId;
import io.parley.message.change.GroupChange;
import io.parley.message.log.Content;
import io.parley.message.log.EventKind;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.Origin;
import io.parley.message.log.RangeLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a log for an event that may be there already. When an owner dies, everything that was
 * under way is looked for, and hardly anything of it is there: those who look into the same log
 * share one {@link LogWalk}. Blocks.
 */
final class DuplicateFinder {

  private static final long MAX_NUMBERS = 65_536;
  private static final long MAX_AGE_MILLIS = Duration.ofDays(7).toMillis();
  private static final RangeLimits ONE = new RangeLimits(1, Long.MAX_VALUE);

  /** Of at most a megabyte each. */
  private static final int MAX_WALKS = 32;

  private static final Duration WALK_MEMORY = Duration.ofMinutes(1);

  private final LogStore store;
  private final Clock clock;
  private final Cache<ConversationId, LogWalk> walks =
      Caffeine.newBuilder().maximumSize(MAX_WALKS).expireAfterAccess(WALK_MEMORY).build();

  DuplicateFinder(LogStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The one of these events that has this origin. */
  Optional<LogEvent> among(ConversationId conversation, List<Long> seqs, Origin origin) {
    return seqs.stream()
        .flatMap(seq -> store.range(conversation, seq, seq, ONE).stream())
        .filter(event -> event.origin().equals(origin))
        .findFirst();
  }

  /**
   * A change of a group that is in the log. Found by its version, as versions go up along the log;
   * so its age does not matter.
   */
  Optional<LogEvent> change(ConversationId conversation, long head, Content content) {
    GroupChange change = content.change();
    long version = change == null ? 0 : change.version();
    long low = 1;
    long high = head;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (at(conversation, middle).map(LogEvent::groupVersion).orElse(0L) >= version) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return at(conversation, low)
        .filter(event -> event.content().kind() == EventKind.GROUP)
        .filter(event -> event.groupVersion() == version);
  }

  /** The event of a range that has this origin, if it is not older than a device would retry. */
  Optional<LogEvent> between(ConversationId conversation, long from, long to, Origin origin) {
    long lowest = Math.max(from, to - MAX_NUMBERS + 1);
    long oldest = clock.millis() - MAX_AGE_MILLIS;
    LogWalk walk = walks.get(conversation, id -> new LogWalk(store, id, to));
    walk.climb(to);
    List<Long> suspects = walk.find(lowest, to, origin, oldest);
    while (!suspects.isEmpty()) {
      Optional<LogEvent> found = among(conversation, suspects, origin);
      if (found.isPresent()) {
        return found;
      }
      // Somebody else's, of the same fingerprint.
      suspects = walk.find(lowest, suspects.getLast() - 1, origin, oldest);
    }
    return Optional.empty();
  }

  private Optional<LogEvent> at(ConversationId conversation, long seq) {
    return store.range(conversation, seq, seq, ONE).stream().findFirst();
  }
}
