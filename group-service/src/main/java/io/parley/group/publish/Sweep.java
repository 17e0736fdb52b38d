package io.parley.group.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.GroupId;
import io.parley.contracts.Shards;
import io.parley.group.metrics.GroupMetric;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Publishes what commands left behind that failed or whose process ended. Announcements are kept by
 * the minute; minutes that are over and empty are not looked at again.
 */
@Service
class Sweep {

  private static final Logger logger = LoggerFactory.getLogger(Sweep.class);

  /** As long as announcements are kept. */
  private static final Duration REACH = Duration.ofDays(1);

  /** After this, no announcement comes into a minute any more, however much clocks differ. */
  private static final long CLOSED_AFTER_MINUTES = 5;

  /** After this, no commit of a command can be under way any more. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** After this, an announcement that is still needed moves to the present minute. */
  private static final Duration OLD = Duration.ofMinutes(30);

  private static final int MAX_PER_MINUTE = 1000;

  private final AnnouncementStore announcements;
  private final Publisher publisher;
  private final PublishProperties properties;
  private final Clock clock;
  private final MeterRegistry meters;
  private final AtomicInteger left = new AtomicInteger();
  private long oldest;

  Sweep(
      AnnouncementStore announcements,
      Publisher publisher,
      PublishProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.announcements = announcements;
    this.publisher = publisher;
    this.properties = properties;
    this.clock = clock;
    this.meters = meters;
    this.oldest = Announcement.minuteOf(clock.instant().minus(REACH));
    GroupMetric.UNPUBLISHED.gauge(meters, left, AtomicInteger::get);
  }

  /** Looks once. Not for several threads at once. */
  void run() {
    Instant now = clock.instant();
    long current = Announcement.minuteOf(now);
    Round round = new Round(now);
    for (long minute = oldest; minute <= current; minute++) {
      boolean empty = round.sweep(minute);
      if (empty && minute == oldest && minute < current - CLOSED_AFTER_MINUTES) {
        oldest++;
      }
    }
    int failed = round.failed();
    if (failed > 0 && left.get() == 0) {
      logger.warn("changes of {} group(s) could not be published; trying again", failed);
    }
    left.set(failed);
    GroupMetric.SWEEPS.count(meters, failed == 0 ? "done" : "deferred");
  }

  /**
   * One look at everything. Each group is published once; while the owner of a shard does not
   * answer, one attempt is enough for all of its groups.
   */
  private final class Round {

    private final Instant now;
    private final Map<GroupId, Boolean> groups = new HashMap<>();
    private final Set<Integer> unreachable = new HashSet<>();

    Round(Instant now) {
      this.now = now;
    }

    boolean sweep(long minute) {
      var listed = announcements.list(minute, MAX_PER_MINUTE);
      listed.stream()
          .filter(each -> each.at().isBefore(now.minus(properties.sweepAfter())))
          .forEach(this::sweep);
      return listed.isEmpty();
    }

    int failed() {
      return (int) groups.values().stream().filter(published -> !published).count();
    }

    private void sweep(Announcement announcement) {
      Duration age = Duration.between(announcement.at(), now);
      if (groups.computeIfAbsent(announcement.group(), this::publish)) {
        if (age.compareTo(SETTLED) > 0) {
          announcements.remove(announcement);
        }
      } else if (age.compareTo(OLD) > 0) {
        announcements.put(new Announcement(UUID.randomUUID(), announcement.group(), now));
        announcements.remove(announcement);
      }
    }

    private boolean publish(GroupId group) {
      int shard = Shards.of(group.conversation());
      if (unreachable.contains(shard)) {
        return false;
      }
      try {
        ChangeLog.Outcome outcome = publisher.bringAll(group);
        if (outcome == ChangeLog.Outcome.UNAVAILABLE) {
          unreachable.add(shard);
        }
        return outcome == ChangeLog.Outcome.APPENDED;
      } catch (ProblemException e) {
        return false;
      }
    }
  }
}
