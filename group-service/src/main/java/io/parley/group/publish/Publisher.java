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
 *
 * <p>A change is in force when it is in the log; it is published when it is on its way to the
 * members, too. In between it is kept, and appended again by the sweep.
 */
@Service
public class Publisher {

  private static final int BATCH = 128;

  /**
   * While a whole batch is in the log but not on its way, so many of it are not kept any longer:
   * members who lack them notice by those behind.
   */
  private static final int LET_GO = BATCH / 2;

  private static final int REMEMBERED = 10_000;

  private final GroupStore store;
  private final AnnouncementStore announcements;
  private final ChangeLog log;
  private final MembershipIndex index;
  private final GroupLocks locks;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Cache<GroupId, Long> appended =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
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
    boolean nothingWaits = head.versions().backlog() == 0;
    if (!nothingWaits && !reaches(appended, head)) {
      GroupMetric.PUBLISH.timer(meters).record(() -> bring(head));
    }
    if (nothingWaits || reaches(published, head)) {
      unpublished.announcement().ifPresent(announcements::remove);
    }
  }

  /** Brings everything that is unpublished into the log, and on its way. */
  ChangeLog.Outcome bringAll(GroupId id) {
    return bring(id, 0);
  }

  private void bring(Head head) {
    GroupId id = head.id();
    long version = head.versions().version();
    switch (locks.with(id, () -> bringUnlessAppended(head))) {
      case APPENDED -> {
        remember(appended, id, version);
        remember(published, id, version);
      }
      case PENDING -> remember(appended, id, version);
      case UNAVAILABLE, REFUSED -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    }
  }

  // Whoever was faster has noted whether it is published.
  private ChangeLog.Outcome bringUnlessAppended(Head head) {
    return reaches(appended, head)
        ? ChangeLog.Outcome.PENDING
        : bring(head.id(), latest(appended, head.id()));
  }

  /**
   * Brings what is unpublished into the log.
   *
   * @param known up to this version everything is in the log and need not be appended again
   */
  private ChangeLog.Outcome bring(GroupId id, long known) {
    long reached = known;
    List<Change> waiting;
    do {
      waiting = store.unpublished(id, BATCH);
      if (waiting.isEmpty()) {
        break;
      }
      ChangeLog.Outcome outcome = append(id, waiting, reached);
      if (outcome == ChangeLog.Outcome.APPENDED) {
        markPublished(id, waiting);
      } else if (outcome == ChangeLog.Outcome.PENDING && waiting.size() == BATCH) {
        markPublished(id, waiting.subList(0, LET_GO));
      } else {
        return outcome;
      }
      reached = waiting.getLast().version();
    } while (waiting.size() == BATCH);
    return ChangeLog.Outcome.APPENDED;
  }

  private ChangeLog.Outcome append(GroupId id, List<Change> waiting, long known) {
    List<Change> unknown = waiting.stream().filter(each -> each.version() > known).toList();
    if (unknown.isEmpty()) {
      return ChangeLog.Outcome.PENDING;
    }
    ChangeLog.Outcome outcome = log.append(id, unknown);
    return switch (outcome) {
      case APPENDED, PENDING -> {
        index.apply(id, unknown);
        remember(appended, id, unknown.getLast().version());
        yield unknown.size() == waiting.size() ? outcome : ChangeLog.Outcome.PENDING;
      }
      case UNAVAILABLE, REFUSED -> {
        GroupMetric.PUBLISH_FAILURES.count(
            meters, outcome == ChangeLog.Outcome.REFUSED ? "refused" : "unavailable");
        yield outcome;
      }
    };
  }

  private void markPublished(GroupId id, List<Change> changes) {
    long version = changes.getLast().version();
    store.markPublished(id, version);
    remember(published, id, version);
    GroupMetric.PUBLISHED.add(meters, changes.size());
  }

  private static boolean reaches(Cache<GroupId, Long> versions, Head head) {
    return latest(versions, head.id()) >= head.versions().version();
  }

  private static long latest(Cache<GroupId, Long> versions, GroupId id) {
    Long latest = versions.getIfPresent(id);
    return latest == null ? 0 : latest;
  }

  private static void remember(Cache<GroupId, Long> versions, GroupId id, long version) {
    versions.asMap().merge(id, version, Math::max);
  }
}
