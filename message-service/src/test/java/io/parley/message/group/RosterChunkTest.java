package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterChunkTest {

  @Test
  void earlierStaysTakeRoomInARequest() {
    Member.Entry entry = new Member.Entry(1, 1, 1);
    Member.Stay stay = new Member.Stay(entry, new Member.Exit(2, 2, 2));
    Member fresh = new Member(GroupRole.MEMBER, entry, null, 0);
    Member back = new Member(GroupRole.MEMBER, entry, null, 0, Collections.nCopies(4, stay));

    assertThat(bytes(fresh)).isEqualTo(400);
    assertThat(bytes(back)).isEqualTo(720);
  }

  private static int bytes(Member member) {
    RosterRow row = new RosterRow.Membership(5, UserId.next(), member);
    RosterRow end = new RosterRow.Reached(5, 3, Permission.EVERYONE);
    return new RosterChunk(GroupId.next().conversation(), List.of(row, end)).bytes();
  }
}
