package io.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShardsTest {

  @Test
  void shardOfAnIdNeverChanges() {
    UserId one = new UserId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
    UserId other = new UserId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L));

    assertThat(Shards.of(one)).isEqualTo(31);
    assertThat(Shards.of(ConversationId.direct(one, other))).isEqualTo(236);
  }

  @Test
  void idsSpreadOverAllShards() {
    BitSet seen = new BitSet();
    for (int i = 0; i < 100 * Shards.COUNT; i++) {
      seen.set(Shards.of(UserId.next()));
    }

    assertThat(seen.cardinality()).isEqualTo(Shards.COUNT);
  }
}
