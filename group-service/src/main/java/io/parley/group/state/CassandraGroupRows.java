package io.parley.group.state;

import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.RowWrite.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of groups. */
final class CassandraGroupRows {

  /** Every column that is read. */
  static final String COLUMNS =
      "group_id, kind, key, at, by_user, revision, version, published, title, description,"
          + " picture, category, owner, may_send, may_edit_info, may_add_members, may_pin,"
          + " approval, full_history, members, bans, requests, role, joined_version, muted_by,"
          + " muted_until, expires_at, max_uses, uses, revoked, change";

  private CassandraGroupRows() {}

  /** Gathers rows of one group; empty if its head is not among them. */
  static Optional<Snapshot> snapshot(Iterable<Row> rows) {
    Optional<Head> head = Optional.empty();
    Map<UserId, Member> members = new HashMap<>();
    Map<UserId, Ban> bans = new HashMap<>();
    Map<UserId, JoinRequest> requests = new HashMap<>();
    Map<UserId, Mute> keptMutes = new HashMap<>();
    Map<InviteCode, Invite> invites = new HashMap<>();
    for (Row row : rows) {
      switch (kind(row)) {
        case HEAD -> head = Optional.of(head(row));
        case MEMBER -> members.put(user(row), member(row));
        case BAN -> bans.put(user(row), ban(row));
        case REQUEST -> requests.put(user(row), request(row));
        case MUTE -> keptMutes.put(user(row), Objects.requireNonNull(mute(row)));
        case INVITE -> invites.put(code(row), invite(row));
        case CHANGE -> {}
      }
    }
    return head.map(found -> new Snapshot(found, members, bans, requests, keptMutes, invites));
  }

  static Head head(Row row) {
    UUID owner = row.getUuid("owner");
    return new Head(
        new GroupId(Objects.requireNonNull(row.getUuid("group_id"))),
        new Info(text(row, "title"), row.getString("description"), row.getString("picture")),
        settings(row),
        row.getString("category"),
        owner == null ? null : new UserId(owner),
        new Counts(row.getInt("members"), row.getInt("bans"), row.getInt("requests")),
        new Versions(row.getLong("revision"), row.getLong("version"), row.getLong("published")),
        time(row, "at"));
  }

  static Member member(Row row) {
    return new Member(
        user(row),
        Role.ofName(text(row, "role")),
        time(row, "at"),
        row.getLong("joined_version"),
        mute(row));
  }

  static Ban ban(Row row) {
    return new Ban(user(row), by(row), time(row, "at"));
  }

  static JoinRequest request(Row row) {
    return new JoinRequest(user(row), time(row, "at"));
  }

  static Invite invite(Row row) {
    Integer maxUses = row.isNull("max_uses") ? null : row.getInt("max_uses");
    return new Invite(
        code(row),
        by(row),
        time(row, "at"),
        new Invite.Limits(row.getInstant("expires_at"), maxUses),
        row.getInt("uses"),
        row.getBoolean("revoked"));
  }

  static Change change(Row row) {
    return ChangeMessages.ofBytes(Objects.requireNonNull(row.getByteBuffer("change")));
  }

  static GroupId group(Row row) {
    return new GroupId(Objects.requireNonNull(row.getUuid("group_id")));
  }

  /** The name of a kind in the table. */
  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Settings settings(Row row) {
    return new Settings(
        Permission.ofName(text(row, "may_send")),
        Permission.ofName(text(row, "may_edit_info")),
        Permission.ofName(text(row, "may_add_members")),
        Permission.ofName(text(row, "may_pin")),
        row.getBoolean("approval"),
        row.getBoolean("full_history"));
  }

  private static @Nullable Mute mute(Row row) {
    UUID by = row.getUuid("muted_by");
    return by == null ? null : new Mute(new UserId(by), row.getInstant("muted_until"));
  }

  private static Kind kind(Row row) {
    return Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT));
  }

  private static UserId user(Row row) {
    return UserId.parse(text(row, "key"));
  }

  private static InviteCode code(Row row) {
    return new InviteCode(text(row, "key"));
  }

  private static UserId by(Row row) {
    return new UserId(Objects.requireNonNull(row.getUuid("by_user")));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNull(row.getString(column), column);
  }

  private static Instant time(Row row, String column) {
    return Objects.requireNonNull(row.getInstant(column), column);
  }
}
