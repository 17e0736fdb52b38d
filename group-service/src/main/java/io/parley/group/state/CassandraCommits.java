package io.parley.group.state;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.store.CassandraQueries;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out commits: each is one batch in one partition, on the revision of the head. */
final class CassandraCommits {

  private final CqlSession cassandra;
  private final CassandraRowWrites rows;
  private final PreparedStatement insertHead;
  private final PreparedStatement updateHead;
  private final PreparedStatement insertChange;
  private final PreparedStatement selectCommand;

  CassandraCommits(CqlSession cassandra, Clock clock) {
    this.cassandra = cassandra;
    rows = new CassandraRowWrites(cassandra, clock);
    insertHead =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, category, at, revision, version, command,"
                + " title, description, picture, owner, may_send, may_edit_info,"
                + " may_add_members, may_pin, approval, full_history, members, bans, requests)"
                + " VALUES (?, 'head', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " IF NOT EXISTS");
    updateHead =
        cassandra.prepare(
            "UPDATE groups SET revision = ?, version = ?, command = ?, title = ?,"
                + " description = ?, picture = ?, owner = ?, may_send = ?, may_edit_info = ?,"
                + " may_add_members = ?, may_pin = ?, approval = ?, full_history = ?,"
                + " members = ?, bans = ?, requests = ?"
                + " WHERE group_id = ? AND kind = 'head' AND key = '' IF revision = ?");
    insertChange =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, change) VALUES (?, 'change', ?, ?)");
    selectCommand =
        cassandra.prepare(
            "SELECT command FROM groups WHERE group_id = ? AND kind = 'head' AND key = ''");
  }

  boolean carryOut(Commit commit) {
    GroupId id = commit.head().id();
    var batch = BatchStatement.builder(BatchType.UNLOGGED).addStatement(head(commit));
    commit.rows().forEach(row -> batch.addStatement(rows.statement(id, row)));
    commit
        .changes()
        .forEach(change ->
            batch.addStatement(
                insertChange.bind(
                    id.value(), key(change.version()), ChangeMessages.bytes(change))));
    try {
      return cassandra.execute(batch.build()).wasApplied();
    } catch (DriverException e) {
      return settle(commit, e);
    }
  }

  /** The key of a change: digits that sort as versions do. */
  static String key(long version) {
    return "%019d".formatted(version);
  }

  /**
   * Finds out how a commit ended that was not answered. A serial read ends what is under way, so
   * what it sees is final. When another command came on top, nobody can say; the caller then
   * answers that it does not know, and what may have been committed is published by the sweeper.
   */
  private boolean settle(Commit commit, DriverException failure) {
    BoundStatement serial =
        selectCommand
            .bind(commit.head().id().value())
            .setConsistencyLevel(ConsistencyLevel.LOCAL_SERIAL);
    Row row = cassandra.execute(serial).one();
    if (row != null && commit.command().equals(row.getUuid("command"))) {
      return true;
    }
    throw failure;
  }

  private BoundStatement head(Commit commit) {
    Head head = commit.head();
    UserId owner = head.owner();
    UUID ownerId = owner == null ? null : owner.value();
    return commit.revision() == 0 ? insert(commit, head, ownerId) : update(commit, head, ownerId);
  }

  private BoundStatement insert(Commit commit, Head head, @Nullable UUID owner) {
    return CassandraQueries.bind(
        insertHead,
        head.id().value(),
        head.category(),
        head.createdAt(),
        head.versions().revision(),
        head.versions().version(),
        commit.command(),
        head.info().title(),
        head.info().description(),
        head.info().picture(),
        owner,
        head.settings().send().text(),
        head.settings().editInfo().text(),
        head.settings().addMembers().text(),
        head.settings().pin().text(),
        head.settings().approval(),
        head.settings().fullHistory(),
        head.counts().members(),
        head.counts().bans(),
        head.counts().requests());
  }

  private BoundStatement update(Commit commit, Head head, @Nullable UUID owner) {
    return CassandraQueries.bind(
        updateHead,
        head.versions().revision(),
        head.versions().version(),
        commit.command(),
        head.info().title(),
        head.info().description(),
        head.info().picture(),
        owner,
        head.settings().send().text(),
        head.settings().editInfo().text(),
        head.settings().addMembers().text(),
        head.settings().pin().text(),
        head.settings().approval(),
        head.settings().fullHistory(),
        head.counts().members(),
        head.counts().bans(),
        head.counts().requests(),
        head.id().value(),
        commit.revision());
  }
}
