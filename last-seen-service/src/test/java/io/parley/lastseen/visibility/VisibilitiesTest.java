package io.parley.lastseen.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.support.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisibilitiesTest {

  private final ManualTime time = new ManualTime();
  private final FakePrivacyRules rules = new FakePrivacyRules();
  private final Visibilities visibilities = TestVisibilities.of(rules, time);
  private final UserId ann = UserId.next();
  private final UserId ben = UserId.next();
  private final Pair pair = new Pair(ann, ben);

  @Test
  void whatWasSaidIsUsedForSomeMinutes() {
    assertThat(visibilities.visible(List.of(pair))).containsExactly(pair);
    time.pass(Duration.ofMinutes(4));
    assertThat(visibilities.visible(List.of(pair, pair))).containsExactly(pair);
    assertThat(rules.asked()).isOne();
    time.pass(Duration.ofMinutes(2));
    visibilities.visible(List.of(pair));
    assertThat(rules.asked()).isEqualTo(2);
  }

  @Test
  void aChangeOfEitherEndsWhatWasSaid() {
    visibilities.visible(List.of(pair));
    rules.hide(ben);
    assertThat(visibilities.visible(List.of(pair))).hasSize(1);
    visibilities.changed(ben);
    assertThat(visibilities.visible(List.of(pair))).isEmpty();
    assertThat(visibilities.lastSaid(pair)).contains(false);

    rules.reveal(ben);
    time.pass(Duration.ofMillis(1));
    visibilities.changed(ann);
    time.pass(Duration.ofMillis(1));
    assertThat(visibilities.visible(List.of(pair))).containsExactly(pair);
  }

  @Test
  void aChangeWhileUserServiceIsAskedIsNotMissed() {
    UserId dan = UserId.next();
    visibilities.visible(List.of(pair));
    rules.whenAsked(() -> {
      rules.hide(ben);
      time.pass(Duration.ofMillis(1));
      visibilities.changed(ben);
      time.pass(Duration.ofMillis(1));
    });
    assertThat(visibilities.visible(List.of(pair, new Pair(ann, dan))))
        .containsExactly(new Pair(ann, dan));
  }

  @Test
  void whatAnEarlierChangeHasOverruledWasNotSaidLast() {
    visibilities.visible(List.of(pair));
    time.pass(Duration.ofMillis(1));
    visibilities.changed(ben);
    assertThat(visibilities.lastSaid(pair)).contains(true);
    time.pass(Duration.ofMillis(1));
    visibilities.changed(ben);
    assertThat(visibilities.lastSaid(pair)).isEmpty();
  }

  @Test
  void everybodySeesThemselvesAndNobodyIsAsked() {
    rules.hide(ann);
    Pair self = new Pair(ann, ann);
    assertThat(visibilities.visible(List.of(self))).containsExactly(self);
    assertThat(rules.asked()).isZero();
  }

  @Test
  void whileUserServiceIsAwayPushesGoByWhatItSaidLastAndHideTheRest() {
    Pair unknown = new Pair(ann, UserId.next());
    visibilities.visible(List.of(pair));
    rules.isAway(true);
    time.pass(Duration.ofMinutes(6));
    assertThat(visibilities.visibleNow(List.of(pair, unknown))).containsExactly(pair);
    assertThatExceptionOfType(RpcUnavailableException.class)
        .isThrownBy(() -> visibilities.visible(List.of(pair)));

    visibilities.changed(ben);
    assertThat(visibilities.visibleNow(List.of(pair))).isEmpty();
  }

  @Test
  void thousandsAreAskedAboutInTurn() {
    List<Pair> many = Stream.generate(() -> new Pair(ann, UserId.next())).limit(3000).toList();
    assertThat(visibilities.visible(many)).hasSize(3000);
    assertThat(rules.asked()).isEqualTo(3000);
  }
}
