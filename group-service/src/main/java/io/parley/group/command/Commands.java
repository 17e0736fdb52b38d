package io.parley.group.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.lock.GroupLocks;
import io.parley.group.metrics.GroupMetric;
import io.parley.group.publish.Publisher;
import io.parley.group.publish.Unpublished;
import io.parley.group.state.Commit;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Needs;
import io.parley.group.state.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/**
 * Carries out commands. Each is decided against one revision of the group and committed only if the
 * group still has it; else it is decided anew. So whatever happens at the same time, every state
 * that a group ever has is one that the rules lead to. A command ends when its changes, and all
 * before them, are in the log.
 */
@Service
public class Commands {

  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private final GroupStore store;
  private final Publisher publisher;
  private final GroupLimits limits;
  private final CommandProperties properties;
  private final GroupLocks locks;
  private final Clock clock;
  private final MeterRegistry meters;

  Commands(
      GroupStore store,
      Publisher publisher,
      GroupLimits limits,
      CommandProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.store = store;
    this.publisher = publisher;
    this.limits = limits;
    this.properties = properties;
    this.locks = new GroupLocks(properties.patience());
    this.clock = clock;
    this.meters = meters;
  }

  /** Carries out a command about which nobody has to be asked. */
  public CommandResult run(GroupId id, Actor actor, Command command) {
    return run(id, actor, command, Vetting.NONE);
  }

  /**
   * Carries out a command after what it needs to know from others has been asked. What it would do
   * is then found out by a plain read: a serial one would fight for the partition with the commits
   * of those whose turn it is.
   */
  public CommandResult run(GroupId id, Actor actor, Command command, Vetting vetting) {
    Vetted vetted = new Vetted(vetting);
    if (vetting != Vetting.NONE) {
      Draft draft = draft(store.glance(id, needs(actor, command)), actor, command);
      if (draft.commit().isPresent()) {
        vetted.vet(draft);
      }
    }
    Done done = locks.with(id, () -> commit(id, actor, command, vetted));
    publisher.publish(done.unpublished());
    return new CommandResult(done.unpublished().head(), done.draft());
  }

  /** Makes a group; one that is there already is found as it is. */
  public CommandResult create(Head blank, Actor actor, Command command, Vetting vetting) {
    if (store.head(blank.id()).isPresent()) {
      return run(blank.id(), actor, new Revisit());
    }
    Draft draft = new Draft(Snapshot.blank(blank), actor, blank.createdAt(), limits);
    decide(command, draft);
    vetting.vet(draft);
    Optional<Unpublished> made = commit(command, draft.commit().orElseThrow());
    if (made.isEmpty()) {
      return run(blank.id(), actor, new Revisit());
    }
    publisher.publish(made.get());
    return new CommandResult(made.get().head(), draft);
  }

  private Done commit(GroupId id, Actor actor, Command command, Vetted vetted) {
    for (int attempt = 1; attempt <= properties.attempts(); attempt++) {
      Draft draft = draft(store.snapshot(id, needs(actor, command)), actor, command);
      Optional<Commit> commit = draft.commit();
      if (commit.isEmpty()) {
        GroupMetric.COMMANDS.count(meters, command.name(), "unchanged");
        return new Done(Unpublished.found(draft.head()), draft);
      }
      refuseBacklog(commit.get());
      vetted.vet(draft);
      Optional<Unpublished> committed = commit(command, commit.get());
      if (committed.isPresent()) {
        return new Done(committed.get(), draft);
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * PAUSE_NANOS) + 1);
    }
    throw new ProblemException(ErrorCode.CONFLICT);
  }

  private Optional<Unpublished> commit(Command command, Commit commit) {
    Optional<Unpublished> committed = publisher.committing(commit, () -> store.commit(commit));
    GroupMetric.COMMANDS.count(
        meters, command.name(), committed.isPresent() ? "committed" : "overtaken");
    return committed;
  }

  private static Needs needs(Actor actor, Command command) {
    return command.needs().and(actor.user());
  }

  private Draft draft(Optional<Snapshot> found, Actor actor, Command command) {
    Snapshot snapshot =
        found
            .filter(each -> !each.head().hasEnded())
            .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_GROUP));
    Draft draft =
        new Draft(snapshot, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), limits);
    decide(command, draft);
    return draft;
  }

  private void decide(Command command, Draft draft) {
    try {
      command.apply(draft);
    } catch (ProblemException e) {
      GroupMetric.COMMANDS.count(meters, command.name(), "refused");
      throw e;
    }
  }

  /** While a log takes nothing, groups do not go on without it for long. */
  private void refuseBacklog(Commit commit) {
    boolean publishes = !commit.changes().isEmpty();
    if (publishes && commit.head().versions().backlog() > properties.maxBacklog()) {
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    }
  }

  private record Done(Unpublished unpublished, Draft draft) {}
}
