package io.parley.fanout.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.message.v1.Stay;
import org.junit.jupiter.api.Test;

class RpcMemberSourceTest {

  @Test
  void everyStayIsRead() {
    var message =
        io.parley.contracts.message.v1.Membership.newBuilder()
            .setJoinedVersion(9)
            .addEarlier(stay(1, 2))
            .addEarlier(stay(4, 6))
            .build();

    assertThat(RpcMemberSource.membership(message))
        .isEqualTo(new Membership(9, 0, new Membership(4, 6, new Membership(1, 2))));
  }

  @Test
  void onlyWhoIsAwayIsAskedWithoutEnd() {
    assertThat(RpcMemberSource.refused("owner:1", "unknown_conversation")).isEmpty();
    assertThatThrownBy(() -> RpcMemberSource.refused("owner:1", "unavailable"))
        .isInstanceOf(RpcUnavailableException.class);
    assertThatThrownBy(() -> RpcMemberSource.refused("owner:1", "internal"))
        .isInstanceOf(StatusRuntimeException.class);
  }

  private static Stay stay(long joined, long left) {
    return Stay.newBuilder().setJoinedVersion(joined).setLeftVersion(left).build();
  }
}
