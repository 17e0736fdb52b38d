package io.parley.group.state;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.contracts.GroupId;
import io.parley.group.store.CassandraQueries;
import io.parley.group.store.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The statements for rows of a group's partition, as parts of a commit. */
final class CassandraRowWrites {

  private final Clock clock;
  private final PreparedStatement insertMember;
  private final PreparedStatement insertBan;
  private final PreparedStatement insertRequest;
  private final PreparedStatement insertMute;
  private final PreparedStatement insertInvite;
  private final PreparedStatement delete;

  CassandraRowWrites(CqlSession cassandra, Clock clock) {
    this.clock = clock;
    insertMember =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, role, at, joined_version, muted_by,"
                + " muted_until) VALUES (?, 'member', ?, ?, ?, ?, ?, ?)");
    insertBan =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, by_user, at) VALUES (?, 'ban', ?, ?, ?)");
    insertRequest =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, at) VALUES (?, 'request', ?, ?)");
    insertMute =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, muted_by, muted_until)"
                + " VALUES (?, 'mute', ?, ?, ?) USING TTL ?");
    insertInvite =
        cassandra.prepare(
            "INSERT INTO groups (group_id, kind, key, by_user, at, expires_at, max_uses, uses,"
                + " revoked) VALUES (?, 'invite', ?, ?, ?, ?, ?, ?, ?) USING TTL ?");
    delete = cassandra.prepare("DELETE FROM groups WHERE group_id = ? AND kind = ? AND key = ?");
  }

  BoundStatement statement(GroupId id, RowWrite write) {
    return switch (write) {
      case RowWrite.Drop(var row) ->
          delete.bind(id.value(), CassandraGroupRows.name(row.kind()), row.key());
      case RowWrite.PutMember(var member) -> member(id, member);
      case RowWrite.PutBan(var ban) ->
          insertBan.bind(id.value(), ban.user().toString(), ban.by().value(), ban.at());
      case RowWrite.PutRequest(var request) ->
          insertRequest.bind(id.value(), request.user().toString(), request.at());
      case RowWrite.KeepMute(var user, var mute) ->
          CassandraQueries.bind(
              insertMute,
              id.value(),
              user.toString(),
              mute.by().value(),
              mute.until(),
              secondsUntil(mute.until()));
      case RowWrite.PutInvite(var invite) -> invite(id, invite);
    };
  }

  private BoundStatement member(GroupId id, Member member) {
    Mute mute = member.mute();
    return CassandraQueries.bind(
        insertMember,
        id.value(),
        member.user().toString(),
        member.role().text(),
        member.joinedAt(),
        member.joinedVersion(),
        mute == null ? null : mute.by().value(),
        mute == null ? null : mute.until());
  }

  private BoundStatement invite(GroupId id, Invite invite) {
    Invite.Limits limits = invite.limits();
    return CassandraQueries.bind(
        insertInvite,
        id.value(),
        invite.code().value(),
        invite.by().value(),
        invite.createdAt(),
        limits.expiresAt(),
        limits.maxUses(),
        invite.uses(),
        invite.revoked(),
        secondsToLive(invite));
  }

  private int secondsToLive(Invite invite) {
    Instant end = invite.limits().expiresAt();
    if (invite.validity(clock.instant()) != Invite.Validity.VALID) {
      return TimeToLive.seconds(TimeToLive.REMEMBERED);
    }
    return end == null ? TimeToLive.FOR_EVER : secondsUntil(end.plus(TimeToLive.REMEMBERED));
  }

  private int secondsUntil(@Nullable Instant end) {
    return TimeToLive.seconds(
        end == null ? TimeToLive.REMEMBERED : Duration.between(clock.instant(), end));
  }
}
