package io.parley.group.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.index.MembershipIndex;
import io.parley.group.lock.GroupLocks;
import io.parley.group.metrics.GroupMetric;
import io.parley.group.state.Change;
import io.parley.group.state.Commit;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Brings the changes of groups into their logs and into the index of users' groups, in the order of
 * their versions. Several may do so for one group at the same time, here and elsewhere: the log
 * takes each version once.
 */
@Service
public class Publisher {

  private static final int BATCH = 128;
  private static final int REMEMBERED = 10_000;

  private final GroupStore store;
  private final AnnouncementStore announcements;
  private final ChangeLog log;
  private final MembershipIndex index;
  private final GroupLocks locks;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Cache<GroupId, Long> published =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Publisher(
      GroupStore store,
      AnnouncementStore announcements,
      ChangeLog log,
      MembershipIndex index,
      PublishProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.store = store;
    this.announcements = announcements;
    this.log = log;
    this.index = index;
    this.locks = new GroupLocks(properties.patience());
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Carries out a commit so that its changes get into the log even if this process ends at once
   * afterwards.
   *
   * @param attempt carries it out and says whether the group still had its revision
   * @return what is to be published; empty if the commit was not carried out
   */
  public Optional<Unpublished> committing(Commit commit, BooleanSupplier attempt) {
    Head head = commit.head();
    if (commit.changes().isEmpty()) {
      return attempt.getAsBoolean()
          ? Optional.of(new Unpublished(head, Optional.empty()))
          : Optional.empty();
    }
    Announcement announcement =
        new Announcement(
            commit.command(), head.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    announcements.put(announcement);
    if (attempt.getAsBoolean()) {
      return Optional.of(new Unpublished(head, Optional.of(announcement)));
    }
    announcements.remove(announcement);
    return Optional.empty();
  }

  /**
   * Returns when all changes of a group up to this version of it are in the log; {@code
   * unavailable} if that does not happen in time. Then it happens later.
   */
  public void publish(Unpublished unpublished) {
    Head head = unpublished.head();
    if (head.versions().backlog() > 0 && !isPublished(head)) {
      GroupMetric.PUBLISH.timer(meters).record(() -> bring(head));
    }
    unpublished.announcement().ifPresent(announcements::remove);
  }

  /** Brings everything that is unpublished into the log. */
  ChangeLog.Outcome bringAll(GroupId id) {
    List<Change> changes;
    do {
      changes = store.unpublished(id, BATCH);
      if (changes.isEmpty()) {
        break;
      }
      ChangeLog.Outcome outcome = log.append(id, changes);
      if (outcome != ChangeLog.Outcome.APPENDED) {
        GroupMetric.PUBLISH_FAILURES.count(
            meters, outcome == ChangeLog.Outcome.REFUSED ? "refused" : "unavailable");
        return outcome;
      }
      index.apply(id, changes);
      long version = changes.getLast().version();
      store.markPublished(id, version);
      remember(id, version);
      GroupMetric.PUBLISHED.add(meters, changes.size());
    } while (changes.size() == BATCH);
    return ChangeLog.Outcome.APPENDED;
  }

  private void bring(Head head) {
    ChangeLog.Outcome outcome =
        locks.with(
            head.id(), () -> isPublished(head) ? ChangeLog.Outcome.APPENDED : bringAll(head.id()));
    if (outcome != ChangeLog.Outcome.APPENDED) {
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    }
    remember(head.id(), head.versions().version());
  }

  private boolean isPublished(Head head) {
    Long known = published.getIfPresent(head.id());
    return known != null && known >= head.versions().version();
  }

  private void remember(GroupId id, long version) {
    published.asMap().merge(id, version, Math::max);
  }
}
