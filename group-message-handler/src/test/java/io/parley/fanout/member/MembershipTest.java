package io.parley.fanout.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

  @Test
  void everyStayHoldsFromItsBeginningToItsEnd() {
    Membership back = new Membership(2, 4).again(7).ended(9);

    assertThat(List.of(2L, 3L, 7L, 8L)).allMatch(back::holdsAt);
    assertThat(List.of(1L, 4L, 6L, 9L)).noneMatch(back::holdsAt);
    assertThat(back.isIn()).isFalse();
    assertThat(back.count()).isEqualTo(2);
  }

  @Test
  void onlyTheLatestStaysAreRemembered() {
    Membership membership = new Membership(1, 0);
    for (long version = 2; version <= 14; version += 2) {
      membership = membership.ended(version).again(version + 1);
    }

    assertThat(membership.count()).isEqualTo(1 + Membership.MAX_EARLIER);
    assertThat(List.of(7L, 9L, 11L, 13L, 15L)).allMatch(membership::holdsAt);
    assertThat(List.of(1L, 3L, 5L, 8L, 14L)).noneMatch(membership::holdsAt);
  }
}
