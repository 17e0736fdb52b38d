package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupRole;
import io.parley.message.store.TestKeyspace;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CassandraRosterStoreIT extends RosterStoreContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_rosters_it");
  private static final RosterStore STORE =
      new CassandraRosterStore(KEYSPACE.queries(), Duration.ofDays(30));

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  RosterStore store() {
    return STORE;
  }

  @Test
  void formerMembersAreForgottenInTheEnd() {
    RosterStore forgetful = new CassandraRosterStore(KEYSPACE.queries(), Duration.ofSeconds(1));
    ConversationId conversation = GroupId.next().conversation();
    UserId user = UserId.next();
    Member.Entry entry = new Member.Entry(1, 1, 1);
    write(forgetful, conversation, 1, user, new Member(GroupRole.MEMBER, entry, null, 0));
    Member out = new Member(GroupRole.MEMBER, entry, new Member.Exit(2, 2, 1), 0);
    write(forgetful, conversation, 2, user, out);

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(forgetful.load(conversation).members()).isEmpty());
  }

  private static void write(
      RosterStore store, ConversationId conversation, long seq, UserId user, Member member) {
    RosterRow row = new RosterRow.Membership(seq, user, member);
    store.write(List.of(new RosterChunk(conversation, List.of(row)))).toCompletableFuture().join();
  }
}
