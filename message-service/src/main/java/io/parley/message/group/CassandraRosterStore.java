package io.parley.message.group;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import io.parley.message.store.CassandraBatches;
import io.parley.message.store.CassandraQueries;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The members of groups in Cassandra. */
final class CassandraRosterStore implements RosterStore {

  private static final Member.Exit NO_EXIT = new Member.Exit(0, 0, 0);

  private final CassandraQueries queries;
  private final int formerSeconds;
  private final PreparedStatement select;
  private final PreparedStatement member;
  private final PreparedStatement reached;

  CassandraRosterStore(CassandraQueries queries, Duration formerKept) {
    this.queries = queries;
    this.formerSeconds = (int) formerKept.toSeconds();
    this.select =
        queries.idempotent(
            "SELECT version, applied_seq, send, user_id, role, joined_version, joined_seq,"
                + " visible_from, left_version, left_seq, left_at, muted_until, stays"
                + " FROM group_members WHERE conversation_id = ?");
    this.member =
        queries.idempotent(
            "INSERT INTO group_members (conversation_id, user_id, role, joined_version, joined_seq,"
                + " visible_from, left_version, left_seq, left_at, muted_until, stays)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ? AND TTL ?");
    this.reached =
        queries.idempotent(
            "INSERT INTO group_members (conversation_id, version, applied_seq, send)"
                + " VALUES (?, ?, ?, ?) USING TIMESTAMP ?");
  }

  @Override
  public StoredRoster load(ConversationId conversation) {
    StoredRoster statics = StoredRoster.none();
    Map<UserId, Member> members = new HashMap<>();
    for (Row row : queries.run(select.bind(conversation.value()))) {
      statics =
          new StoredRoster(row.getLong(0), row.getLong(1), Permission.of(row.getInt(2)), Map.of());
      UUID user = row.getUuid(3);
      if (user != null) {
        members.put(new UserId(user), member(row));
      }
    }
    return new StoredRoster(statics.version(), statics.appliedSeq(), statics.send(), members);
  }

  @Override
  public CompletionStage<?> write(List<RosterChunk> chunks) {
    return queries.start(
        CassandraBatches.of(queries, chunks.stream().flatMap(this::statements).toList()));
  }

  private Stream<BoundStatement> statements(RosterChunk chunk) {
    return chunk.all().stream().map(row -> statement(chunk.conversation(), row));
  }

  private BoundStatement statement(ConversationId conversation, RosterRow row) {
    return switch (row) {
      case RosterRow.Membership(long seq, UserId user, Member of) ->
          membership(conversation, user, of).setLong(11, seq).setInt(12, secondsToKeep(of));
      case RosterRow.Reached(long seq, long version, Permission send) ->
          reached.bind(conversation.value(), version, seq, send.number(), seq);
    };
  }

  private BoundStatement membership(ConversationId conversation, UserId user, Member of) {
    Member.Exit exit = Objects.requireNonNullElse(of.exit(), NO_EXIT);
    return member
        .bind()
        .setString(0, conversation.value())
        .setUuid(1, user.value())
        .setInt(2, of.role().number())
        .setLong(3, of.entry().version())
        .setLong(4, of.entry().seq())
        .setLong(5, of.entry().visibleFrom())
        .setLong(6, exit.version())
        .setLong(7, exit.seq())
        .setLong(8, exit.at())
        .setLong(9, of.mutedUntil())
        .setList(10, CassandraStays.numbers(of.earlier()), Long.class);
  }

  private int secondsToKeep(Member of) {
    return of.isIn() ? 0 : formerSeconds;
  }

  private static Member member(Row row) {
    Member.Exit exit = new Member.Exit(row.getLong(8), row.getLong(9), row.getLong(10));
    return new Member(
        GroupRole.of(row.getInt(4)),
        new Member.Entry(row.getLong(5), row.getLong(6), row.getLong(7)),
        exit.version() == 0 ? null : exit,
        row.getLong(11),
        CassandraStays.stays(row.getList(12, Long.class)));
  }
}
