package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of members does. */
abstract class RosterStoreContract {

  private final ConversationId conversation = GroupId.next().conversation();
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  abstract RosterStore store();

  @Test
  void unknownGroupHasNothing() {
    assertThat(store().load(conversation)).isEqualTo(StoredRoster.none());
  }

  @Test
  void rowsComeBackAsTheyWere() {
    Member owner = new Member(GroupRole.OWNER, new Member.Entry(1, 1, 1), null, 0);
    Member former =
        new Member(GroupRole.MEMBER, new Member.Entry(2, 5, 1), new Member.Exit(3, 9, 77), 0);
    write(member(1, anna, owner), member(9, ben, former), reached(9, 3, Permission.ADMINS));

    assertThat(store().load(conversation))
        .isEqualTo(new StoredRoster(3, 9, Permission.ADMINS, Map.of(anna, owner, ben, former)));
  }

  @Test
  void muteComesBack() {
    Member muted = new Member(GroupRole.MEMBER, new Member.Entry(1, 1, 1), null, Long.MAX_VALUE);
    write(member(1, anna, muted));

    assertThat(store().load(conversation).members()).containsEntry(anna, muted);
    assertThat(store().load(conversation).version()).isZero();
  }

  @Test
  void groupMayHaveNoMembers() {
    write(reached(1, 1, Permission.EVERYONE));

    assertThat(store().load(conversation))
        .isEqualTo(new StoredRoster(1, 1, Permission.EVERYONE, Map.of()));
  }

  @Test
  void lateWriteOfAnEarlierChangeChangesNothing() {
    Member in = new Member(GroupRole.MEMBER, new Member.Entry(4, 8, 8), null, 0);
    Member out =
        new Member(GroupRole.MEMBER, new Member.Entry(1, 1, 1), new Member.Exit(2, 3, 7), 0);
    write(member(8, anna, in), reached(8, 4, Permission.ADMINS));
    write(member(3, anna, out), reached(3, 2, Permission.EVERYONE));

    assertThat(store().load(conversation))
        .isEqualTo(new StoredRoster(4, 8, Permission.ADMINS, Map.of(anna, in)));
  }

  @Test
  void whoComesBackIsThere() {
    Member out =
        new Member(GroupRole.MEMBER, new Member.Entry(1, 1, 1), new Member.Exit(2, 3, 7), 0);
    Member in = new Member(GroupRole.ADMIN, new Member.Entry(4, 8, 8), null, 0);
    write(member(3, anna, out));
    write(member(8, anna, in));

    assertThat(store().load(conversation).members()).containsEntry(anna, in);
  }

  @Test
  void earlierStaysComeBack() {
    Member.Stay first = new Member.Stay(new Member.Entry(1, 1, 1), new Member.Exit(2, 3, 7));
    Member.Stay second = new Member.Stay(new Member.Entry(4, 8, 8), new Member.Exit(5, 9, 8));
    Member in =
        new Member(GroupRole.MEMBER, new Member.Entry(6, 12, 12), null, 0, List.of(first, second));
    write(member(12, anna, in));
    assertThat(store().load(conversation).members()).containsEntry(anna, in);

    Member out =
        new Member(
            GroupRole.MEMBER,
            new Member.Entry(6, 12, 12),
            new Member.Exit(7, 20, 9),
            0,
            List.of(first, second));
    write(member(20, anna, out));
    assertThat(store().load(conversation).members()).containsEntry(anna, out);
  }

  private void write(RosterRow... rows) {
    store()
        .write(List.of(new RosterChunk(conversation, List.of(rows))))
        .toCompletableFuture()
        .join();
  }

  private static RosterRow member(long seq, UserId user, Member member) {
    return new RosterRow.Membership(seq, user, member);
  }

  private static RosterRow reached(long seq, long version, Permission send) {
    return new RosterRow.Reached(seq, version, send);
  }
}
