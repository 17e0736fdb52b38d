package io.parley.message.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.message.lease.LeaseSimulation.Node;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final Duration LEASE = LeaseSimulation.LEASE;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LeaseSimulation simulation = new LeaseSimulation();
  private final Node one = simulation.node("one:1");
  private final Node two = simulation.node("two:1");

  @Test
  void firstInstanceTakesEveryShardInItsFirstStep() {
    one.step();

    assertThat(one.owned()).isEqualTo(256);
    assertThat(one.hasClaimed()).isTrue();
    assertThat(one.map().owner(0)).contains(new ShardMap.Owner("one:1", 1));
  }

  @Test
  void secondInstanceGetsItsShareAndNoShardHasTwoOwners() {
    one.step();
    simulation.pass(SECOND, two, one, two);

    assertThat(one.owned() + two.owned()).isEqualTo(256);
    assertThat(two.owned()).isBetween(90L, 166L);
    assertOneOwnerAtMost();
  }

  @Test
  void silentInstanceIsFencedOnlyAfterItsLease() {
    one.step();
    simulation.pass(SECOND, two, one);

    simulation.pass(LEASE.minus(SECOND), two);
    assertThat(two.owned()).isLessThan(256);
    simulation.pass(SECOND.multipliedBy(3), two);

    assertThat(two.owned()).isEqualTo(256);
    assertThat(one.owned()).isZero();
  }

  @Test
  void atNoTimeDoTwoInstancesOwnAShard() {
    one.step();
    simulation.pass(SECOND, two, one);

    for (int i = 0; i < 20; i++) {
      simulation.pass(Duration.ofMillis(500), two);
      assertOneOwnerAtMost();
    }
    for (int i = 0; i < 20; i++) {
      simulation.pass(Duration.ofMillis(500), one, two);
      assertOneOwnerAtMost();
    }
    assertThat(one.owned() + two.owned()).isEqualTo(256);
  }

  @Test
  void instanceThatWasStoppedMayNotActAlthoughNobodyFencedIt() {
    one.step();
    Grant grant = one.grant(3);
    assertThat(grant.holds()).isTrue();

    simulation.pass(LEASE);

    assertThat(grant.holds()).isFalse();
    assertThat(grant.isOver()).isFalse();
  }

  @Test
  void lapsedLeaseThatNobodyTookGoesOnWithTheSameGrants() {
    one.step();
    Grant grant = one.grant(3);
    simulation.pass(LEASE);

    one.renew();

    assertThat(grant.holds()).isTrue();
    assertThat(one.grant(3)).isSameAs(grant);
  }

  @Test
  void fencedInstanceDropsEverythingAndJoinsUnderANewId() {
    one.step();
    simulation.pass(SECOND, two, one);
    InstanceId before = one.id();
    Grant grant = one.grants().getFirst();
    simulation.pass(LEASE.plus(SECOND.multipliedBy(2)), two);

    one.renew();

    assertThat(one.id()).isNotEqualTo(before);
    assertThat(grant.isOver()).isTrue();
    assertThat(one.revoked()).contains(grant);
    assertThat(one.owned()).isZero();
  }

  @Test
  void afterAnOutageNobodyIsFencedAndEverybodyGoesOn() {
    one.step();
    simulation.pass(SECOND, two, one);
    InstanceId oneId = one.id();
    InstanceId twoId = two.id();

    simulation.store().setAway(true);
    simulation.pass(LEASE.multipliedBy(5), one, two);
    assertThat(one.owned() + two.owned()).isZero();
    simulation.store().setAway(false);
    two.step();
    two.step();
    simulation.pass(SECOND, one, two);

    assertThat(one.id()).isEqualTo(oneId);
    assertThat(two.id()).isEqualTo(twoId);
    assertThat(one.owned() + two.owned()).isEqualTo(256);
  }

  @Test
  void whoWasAsleepDoesNotFenceAnybodyForIt() {
    one.step();
    simulation.pass(SECOND, two, one);
    InstanceId oneId = one.id();

    simulation.pass(LEASE.multipliedBy(3));
    two.step();
    one.step();

    assertThat(one.id()).isEqualTo(oneId);
  }

  @Test
  void lostAnswerOfARenewalIsFoundOut() {
    one.step();
    simulation.store().setLosesAnswers(true);
    simulation.pass(SECOND, one);
    simulation.store().setLosesAnswers(false);
    InstanceId before = one.id();

    simulation.pass(LEASE, one);

    assertThat(one.id()).isEqualTo(before);
    assertThat(one.owned()).isEqualTo(256);
  }

  @Test
  void lostAnswerOfATakeNeverUsesAnEpochTwice() {
    one.renew();
    simulation.store().setLosesAnswers(true);
    one.observe();
    assertThat(one.owned()).isZero();
    simulation.store().setLosesAnswers(false);

    one.observe();

    assertThat(one.owned()).isEqualTo(256);
    assertThat(one.epoch(0)).isEqualTo(2);
  }

  @Test
  void leavingInstanceFreesItsShardsAtOnce() {
    one.step();
    simulation.pass(SECOND, two, one);

    one.leave();
    two.step();

    assertThat(two.owned()).isEqualTo(256);
    assertThat(one.owned()).isZero();
  }

  @Test
  void closedGrantFinishesWhatItBegan() {
    one.step();
    Grant grant = one.grant(5);

    grant.close();

    assertThat(grant.accepts()).isFalse();
    assertThat(grant.holds()).isTrue();
  }

  private void assertOneOwnerAtMost() {
    assertThat(IntStream.range(0, 256))
        .allSatisfy(
            shard -> assertThat(LeaseSimulation.owners(shard, one, two)).isLessThanOrEqualTo(1));
  }
}
