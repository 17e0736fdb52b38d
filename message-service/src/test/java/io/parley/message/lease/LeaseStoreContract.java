package io.parley.message.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.message.lease.ShardRow.Holder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of leases does. */
abstract class LeaseStoreContract {

  private final InstanceId one = InstanceId.next();
  private final InstanceId two = InstanceId.next();

  /** A store whose shards may have been used by other tests. */
  abstract LeaseStore store();

  @Test
  void joinedInstanceIsSeenAliveWithItsAddress() {
    assertThat(store().join(one, "host:1")).isTrue();

    assertThat(store().read().instances().get(one))
        .isEqualTo(new InstanceRow(one, "host:1", 0, true));
    assertThat(store().join(one, "host:2")).isFalse();
  }

  @Test
  void renewalMovesTheBeat() {
    store().join(one, "host:1");

    assertThat(store().renew(one, 0)).isEqualTo(new Renewal.Renewed(1));
    assertThat(store().renew(one, 0)).isEqualTo(new Renewal.Behind(1));
    assertThat(store().renew(one, 1)).isEqualTo(new Renewal.Renewed(2));
  }

  @Test
  void fencedInstanceCannotRenew() {
    store().join(one, "host:1");
    store().renew(one, 0);

    assertThat(store().fence(one, 0)).isFalse();
    assertThat(store().fence(one, 1)).isTrue();
    assertThat(store().renew(one, 1)).isEqualTo(new Renewal.Fenced());
    assertThat(store().read().isGone(one)).isTrue();
  }

  @Test
  void forgottenInstanceCannotRenew() {
    store().join(one, "host:1");
    store().forget(one);
    assertThat(store().read().isGone(one)).isFalse();

    store().leave(one);
    store().forget(one);

    assertThat(store().read().instances()).doesNotContainKey(one);
    assertThat(store().renew(one, 0)).isEqualTo(new Renewal.Fenced());
  }

  @Test
  void shardIsTakenOnceWithTheNextEpoch() {
    ShardRow seen = store().read().shards().get(7);

    assertThat(store().take(seen, new Holder(one, "host:1"))).isTrue();
    assertThat(store().take(seen, new Holder(two, "host:2"))).isFalse();

    ShardRow taken = store().read().shards().get(7);
    assertThat(taken)
        .isEqualTo(new ShardRow(7, seen.epoch() + 1, Optional.of(new Holder(one, "host:1"))));
    assertThat(store().take(taken, new Holder(two, "host:2"))).isTrue();
  }

  @Test
  void releasedShardIsFreeAndKeepsItsEpoch() {
    ShardRow seen = store().read().shards().get(8);
    store().take(seen, new Holder(one, "host:1"));
    long epoch = seen.epoch() + 1;

    assertThat(store().release(8, two, epoch)).isFalse();
    assertThat(store().release(8, one, epoch + 1)).isFalse();
    assertThat(store().release(8, one, epoch)).isTrue();

    ShardRow free = store().read().shards().get(8);
    assertThat(free).isEqualTo(new ShardRow(8, epoch, Optional.empty()));
    assertThat(store().take(free, new Holder(two, "host:2"))).isTrue();
  }
}
