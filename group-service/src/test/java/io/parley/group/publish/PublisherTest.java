package io.parley.group.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.state.Commit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final Bench bench = new Bench();

  @Test
  void aCommandIsAnnouncedBeforeItsCommitAndUntilItIsPublished() {
    Commit commit = bench.commit(1);
    Unpublished unpublished =
        bench
            .publisher
            .committing(
                commit,
                () -> {
                  assertThat(bench.announcements.all()).hasSize(1);
                  return bench.store.commit(commit);
                })
            .orElseThrow();
    assertThat(bench.announcements.all()).hasSize(1);

    bench.publisher.publish(unpublished);
    assertThat(bench.announcements.all()).isEmpty();
    assertThat(bench.log.versions(commit.head().id())).containsExactly(1L);
    assertThat(bench.index.groups(Bench.ACTOR, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void aCommitThatWasOvertakenIsNotAnnouncedAnyMore() {
    Commit commit = bench.commit(1);
    assertThat(bench.publisher.committing(commit, () -> false)).isEmpty();
    assertThat(bench.announcements.all()).isEmpty();
  }

  @Test
  void aCommitWithoutChangesIsNotAnnounced() {
    Commit commit = bench.commit(0);
    assertThat(bench.publisher.committing(commit, () -> true)).isPresent();
    assertThat(bench.announcements.all()).isEmpty();
  }

  @Test
  void aCommitThatFailsStaysAnnounced() {
    Commit commit = bench.commit(1);
    assertThatThrownBy(() ->
            bench.publisher.committing(
                commit,
                () -> {
                  throw new IllegalStateException("nobody knows");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bench.announcements.all()).hasSize(1);
  }

  @Test
  void manyChangesArePublishedInTheirOrder() {
    Commit commit = bench.commit(300);
    publish(commit);

    GroupId id = commit.head().id();
    assertThat(bench.log.versions(id))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    assertThat(bench.log.asked()).hasSize(3);
    assertThat(bench.store.unpublished(id, 10)).isEmpty();
    assertThat(bench.store.head(id).orElseThrow().versions().published()).isEqualTo(300);
  }

  @Test
  void whatIsKnownToBePublishedIsNotLookedAtAgain() {
    Commit commit = bench.commit(2);
    publish(commit);
    bench.publisher.publish(Unpublished.found(commit.head()));

    assertThat(bench.log.asked()).hasSize(1);
  }

  @Test
  void aLogThatTakesNothingMakesItUnavailableAndLeavesEverythingToBeDone() {
    Commit commit = bench.commit(2);
    for (ChangeLog.Outcome mood :
        List.of(ChangeLog.Outcome.UNAVAILABLE, ChangeLog.Outcome.REFUSED)) {
      bench.log.become(commit.head().id(), mood);
      assertThatThrownBy(() -> publish(commit))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    assertThat(bench.announcements.all()).isNotEmpty();
    assertThat(bench.store.unpublished(commit.head().id(), 10)).hasSize(2);
    assertThat(bench.index.groups(Bench.ACTOR, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void aChangeThatIsNotOnItsWayIsAnsweredAndKept() {
    Commit commit = bench.commit(2);
    GroupId id = commit.head().id();
    bench.log.become(id, ChangeLog.Outcome.PENDING);
    publish(commit);

    assertThat(bench.log.versions(id)).containsExactly(1L, 2L);
    assertThat(bench.index.groups(Bench.ACTOR, Optional.empty(), 10)).hasSize(1);
    assertThat(bench.announcements.all()).hasSize(1);
    assertThat(bench.store.unpublished(id, 10)).hasSize(2);

    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();
    assertThat(bench.store.unpublished(id, 10)).hasSize(2);

    bench.log.become(id, ChangeLog.Outcome.APPENDED);
    bench.clock.advance(Duration.ofSeconds(61));
    bench.sweep.run();
    assertThat(bench.store.unpublished(id, 10)).isEmpty();
    assertThat(bench.announcements.all()).isEmpty();
    assertThat(bench.log.asked()).hasSize(3);
  }

  @Test
  void whatIsInTheLogAlreadyIsNotAppendedAgainForTheNextCommand() {
    Commit first = bench.commit(2);
    GroupId id = first.head().id();
    bench.log.become(id, ChangeLog.Outcome.PENDING);
    publish(first);
    bench.publisher.publish(Unpublished.found(first.head()));
    assertThat(bench.log.asked()).hasSize(1);

    bench.log.become(id, ChangeLog.Outcome.APPENDED);
    Commit second = bench.next(first);
    publish(second);

    assertThat(bench.log.versions(id)).containsExactly(1L, 2L, 3L);
    assertThat(bench.log.offered()).containsExactly(1L, 2L, 3L);
    // Those before may not be on their way yet.
    assertThat(bench.store.unpublished(id, 10)).hasSize(3);
    assertThat(bench.announcements.all()).hasSize(2);
  }

  @Test
  void manyChangesThatAreNotOnTheirWayDoNotHoldUpTheGroup() {
    Commit commit = bench.commit(300);
    GroupId id = commit.head().id();
    bench.log.become(id, ChangeLog.Outcome.PENDING);
    publish(commit);

    assertThat(bench.log.versions(id)).hasSize(300);
    assertThat(bench.store.unpublished(id, 300)).hasSizeBetween(64, 127);
    assertThat(bench.announcements.all()).hasSize(1);
  }

  private void publish(Commit commit) {
    Unpublished unpublished =
        bench
            .publisher
            .committing(
                commit,
                () ->
                    bench.store.commit(commit) || bench.store.head(commit.head().id()).isPresent())
            .orElseThrow();
    bench.publisher.publish(unpublished);
  }
}
