package io.parley.group.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.GroupId;
import io.parley.contracts.Shards;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTest {

  private final Bench bench = new Bench();

  @Test
  void aCommandThatIsUnderWayIsLeftAlone() {
    bench.abandoned();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.sweep.run();

    assertThat(bench.log.asked()).isEmpty();
  }

  @Test
  void whatWasLeftBehindIsPublished() {
    GroupId group = bench.abandoned();
    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();

    assertThat(bench.log.versions(group)).containsExactly(1L, 2L);
    // Its commit may still be under way, for all that the sweep knows.
    assertThat(bench.announcements.all()).hasSize(1);
    bench.clock.advance(Duration.ofSeconds(61));
    bench.sweep.run();
    assertThat(bench.announcements.all()).isEmpty();
    assertThat(bench.log.asked()).hasSize(1);
  }

  @Test
  void whatAnotherLeftBehindADayAgoIsFound() {
    GroupId group = bench.abandoned();
    bench.clock.advance(Duration.ofHours(23));
    // Another instance that has just started.
    Sweep sweep =
        new Sweep(
            bench.announcements,
            bench.publisher,
            Bench.PROPERTIES,
            bench.clock,
            new SimpleMeterRegistry());
    sweep.run();

    assertThat(bench.log.versions(group)).containsExactly(1L, 2L);
    assertThat(bench.announcements.all()).isEmpty();
  }

  @Test
  void aGroupThatIsRefusedDoesNotHoldUpOthers() {
    GroupId refused = bench.abandoned();
    GroupId other = bench.abandoned();
    bench.log.become(refused, ChangeLog.Outcome.REFUSED);
    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();

    assertThat(bench.log.versions(refused)).isEmpty();
    assertThat(bench.log.versions(other)).containsExactly(1L, 2L);
  }

  @Test
  void aShardWhoseOwnerDoesNotAnswerDoesNotHoldUpOthers() {
    GroupId first = bench.abandoned();
    int shard = Shards.of(first.conversation());
    GroupId other = bench.abandoned(group(each -> each != shard));
    bench.log.become(first, ChangeLog.Outcome.UNAVAILABLE);
    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();

    assertThat(bench.log.versions(first)).isEmpty();
    assertThat(bench.log.versions(other)).containsExactly(1L, 2L);
  }

  @Test
  void whileTheOwnerOfAShardDoesNotAnswerOneAttemptIsEnough() {
    GroupId first = bench.abandoned();
    int shard = Shards.of(first.conversation());
    GroupId second = bench.abandoned(group(each -> each == shard));
    bench.log.become(first, ChangeLog.Outcome.UNAVAILABLE);
    bench.log.become(second, ChangeLog.Outcome.UNAVAILABLE);
    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();
    assertThat(bench.log.asked()).hasSize(1);

    bench.log.become(first, ChangeLog.Outcome.APPENDED);
    bench.log.become(second, ChangeLog.Outcome.APPENDED);
    bench.sweep.run();
    assertThat(bench.log.versions(first)).hasSize(2);
    assertThat(bench.log.versions(second)).hasSize(2);
  }

  @Test
  void anOldAnnouncementThatIsStillNeededDoesNotExpire() {
    GroupId group = bench.abandoned();
    bench.log.become(group, ChangeLog.Outcome.REFUSED);
    for (int i = 0; i < 60; i++) {
      bench.clock.advance(Duration.ofMinutes(29));
      bench.sweep.run();
    }

    assertThat(bench.announcements.all()).hasSize(1);
    assertThat(Duration.between(bench.announcements.all().getFirst().at(), bench.clock.instant()))
        .isLessThan(Duration.ofHours(1));
    bench.log.become(group, ChangeLog.Outcome.APPENDED);
    bench.clock.advance(Duration.ofSeconds(3));
    bench.sweep.run();
    assertThat(bench.log.versions(group)).hasSize(2);
  }

  @Test
  void anAnnouncementWithoutACommitIsForgotten() {
    bench.announcements.put(
        new Announcement(UUID.randomUUID(), GroupId.next(), bench.clock.instant()));
    bench.clock.advance(Duration.ofMinutes(2));
    bench.sweep.run();

    assertThat(bench.announcements.all()).isEmpty();
    assertThat(bench.log.asked()).isEmpty();
  }

  /** A group whose log is in such a shard. */
  private static GroupId group(IntPredicate shard) {
    return Stream.generate(GroupId::next)
        .filter(id -> shard.test(Shards.of(id.conversation())))
        .findFirst()
        .orElseThrow();
  }
}
