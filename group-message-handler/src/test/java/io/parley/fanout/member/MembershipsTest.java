package io.parley.fanout.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipsTest {

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final Memberships before = Memberships.of(Map.of(ana, new Membership(1, 0)));

  @Test
  void copyWithChangesLeavesTheFirstAsItIs() {
    Membership gone = new Membership(1, 2);
    Memberships after = before.with(Map.of(ana, gone, ben, new Membership(2, 0)));

    assertThat(after.get(ana)).isEqualTo(gone);
    assertThat(all(after)).containsOnlyKeys(ana, ben);
    assertThat(before.get(ana)).isEqualTo(new Membership(1, 0));
    assertThat(before.get(ben)).isNull();
  }

  @Test
  void everyStayCounts() {
    assertThat(before.count()).isEqualTo(1);
    Memberships back = before.with(Map.of(ana, new Membership(1, 2).again(3)));
    assertThat(back.count()).isEqualTo(2);
    assertThat(back.with(Map.of(ben, new Membership(4, 0))).count()).isEqualTo(3);
  }

  @Test
  void manyChangesAreKeptWhole() {
    Map<UserId, Membership> expected = new HashMap<>(Map.of(ana, new Membership(1, 0)));
    Memberships memberships = before;
    for (long version = 2; version <= 3 * Memberships.MAX_CHANGED; version++) {
      UserId user = UserId.next();
      expected.put(user, new Membership(version, 0));
      memberships = memberships.with(Map.of(user, new Membership(version, 0)));
    }

    assertThat(all(memberships)).isEqualTo(expected);
    assertThat(memberships.count()).isEqualTo(expected.size());
  }

  private static Map<UserId, Membership> all(Memberships memberships) {
    Map<UserId, Membership> all = new HashMap<>();
    memberships.forEach((user, membership) -> assertThat(all.put(user, membership)).isNull());
    return all;
  }
}
