package io.parley.group.state;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.RowWrite.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups in memory. What expires in the table does not expire here. */
public final class InMemoryGroupStore implements GroupStore {

  private static final class Partition {
    private Head head;
    private final Map<RowWrite.Row, RowWrite> rows = new TreeMap<>(ORDER);
    private final TreeMap<Long, Change> changes = new TreeMap<>();

    Partition(Head head) {
      this.head = head;
    }

    <W extends RowWrite, V> Map<String, V> all(Kind kind, Class<W> type, Function<W, V> value) {
      Map<String, V> found = new TreeMap<>();
      rows.forEach((row, write) -> {
        if (row.kind() == kind) {
          found.put(row.key(), value.apply(type.cast(write)));
        }
      });
      return found;
    }

    Map<String, Member> members() {
      return all(Kind.MEMBER, RowWrite.PutMember.class, RowWrite.PutMember::member);
    }

    Map<String, Ban> bans() {
      return all(Kind.BAN, RowWrite.PutBan.class, RowWrite.PutBan::ban);
    }

    Map<String, JoinRequest> requests() {
      return all(Kind.REQUEST, RowWrite.PutRequest.class, RowWrite.PutRequest::request);
    }

    Map<String, Mute> mutes() {
      return all(Kind.MUTE, RowWrite.KeepMute.class, RowWrite.KeepMute::mute);
    }

    Map<String, Invite> invites() {
      return all(Kind.INVITE, RowWrite.PutInvite.class, RowWrite.PutInvite::invite);
    }
  }

  private static final Comparator<RowWrite.Row> ORDER =
      Comparator.comparing(RowWrite.Row::kind).thenComparing(RowWrite.Row::key);

  private final Map<GroupId, Partition> groups = new HashMap<>();
  private int snapshots;

  /** How many snapshots were taken; glances do not count. */
  public synchronized int snapshots() {
    return snapshots;
  }

  @Override
  public synchronized Optional<Snapshot> snapshot(GroupId id, Needs needs) {
    snapshots++;
    return glance(id, needs);
  }

  @Override
  public synchronized Optional<Snapshot> glance(GroupId id, Needs needs) {
    return partition(id).map(found -> snapshot(found, needs));
  }

  @Override
  public synchronized boolean commit(Commit commit) {
    GroupId id = commit.head().id();
    Partition partition = groups.get(id);
    long revision = partition == null ? 0 : partition.head.versions().revision();
    if (revision != commit.revision()) {
      return false;
    }
    Partition target =
        partition == null
            ? groups.computeIfAbsent(id, _ -> new Partition(commit.head()))
            : partition;
    long published = target.head.versions().published();
    Versions next = commit.head().versions();
    target.head = commit.head().with(new Versions(next.revision(), next.version(), published));
    commit.rows().forEach(row -> write(target, row));
    commit.changes().forEach(change -> target.changes.put(change.version(), change));
    return true;
  }

  @Override
  public synchronized Optional<Head> head(GroupId id) {
    return partition(id).map(found -> found.head);
  }

  @Override
  public synchronized List<Head> heads(Collection<GroupId> ids) {
    return ids.stream().flatMap(id -> head(id).stream()).toList();
  }

  @Override
  public synchronized Optional<Member> member(GroupId id, UserId user) {
    return partition(id).map(found -> found.members().get(user.toString()));
  }

  @Override
  public synchronized Map<GroupId, Member> memberOf(UserId user, Collection<GroupId> ids) {
    Map<GroupId, Member> members = new HashMap<>();
    ids.forEach(id -> member(id, user).ifPresent(member -> members.put(id, member)));
    return members;
  }

  @Override
  public synchronized List<Member> members(GroupId id, Optional<UserId> after, int limit) {
    return list(partition(id).map(Partition::members), after, limit);
  }

  @Override
  public synchronized List<Ban> bans(GroupId id, Optional<UserId> after, int limit) {
    return list(partition(id).map(Partition::bans), after, limit);
  }

  @Override
  public synchronized List<JoinRequest> requests(GroupId id, Optional<UserId> after, int limit) {
    return list(partition(id).map(Partition::requests), after, limit);
  }

  @Override
  public synchronized Optional<JoinRequest> request(GroupId id, UserId user) {
    return partition(id).map(found -> found.requests().get(user.toString()));
  }

  @Override
  public synchronized List<Invite> invites(GroupId id) {
    return list(partition(id).map(Partition::invites), Optional.empty(), Integer.MAX_VALUE);
  }

  @Override
  public synchronized Optional<Invite> invite(GroupId id, InviteCode code) {
    return partition(id).map(found -> found.invites().get(code.value()));
  }

  @Override
  public synchronized List<Change> unpublished(GroupId id, int limit) {
    return partition(id).stream()
        .flatMap(found -> found.changes.values().stream())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void markPublished(GroupId id, long version) {
    Partition partition = Objects.requireNonNull(groups.get(id));
    Versions now = partition.head.versions();
    partition.head =
        partition.head.with(
            new Versions(now.revision(), now.version(), Math.max(now.published(), version)));
    partition.changes.headMap(version, true).clear();
  }

  private Optional<Partition> partition(GroupId id) {
    return Optional.ofNullable(groups.get(id));
  }

  private static void write(Partition partition, RowWrite write) {
    switch (write) {
      case RowWrite.Drop(var row) -> {
        var _ = partition.rows.remove(row);
      }
      case RowWrite.PutMember _,
          RowWrite.PutBan _,
          RowWrite.PutRequest _,
          RowWrite.KeepMute _,
          RowWrite.PutInvite _ ->
          partition.rows.put(write.row(), write);
    }
  }

  private static Snapshot snapshot(Partition found, Needs needs) {
    Set<String> users = needs.users().stream().map(UserId::toString).collect(Collectors.toSet());
    Set<String> members = new HashSet<>(users);
    if (needs.allMembersOf(found.head)) {
      members.addAll(found.members().keySet());
    }
    needs.invites().stream()
        .flatMap(code -> Stream.ofNullable(found.invites().get(code.value())))
        .forEach(invite -> members.add(invite.by().toString()));
    Set<String> codes =
        needs.allInvites()
            ? found.invites().keySet()
            : needs.invites().stream().map(InviteCode::value).collect(Collectors.toSet());
    return new Snapshot(
        found.head,
        pick(found.members(), members, UserId::parse),
        pick(found.bans(), users, UserId::parse),
        pick(found.requests(), users, UserId::parse),
        pick(found.mutes(), users, UserId::parse),
        pick(found.invites(), codes, InviteCode::new));
  }

  private static <K, V> Map<K, V> pick(
      Map<String, V> rows, Set<String> wanted, Function<String, K> key) {
    Map<K, V> picked = new HashMap<>();
    rows.forEach((name, value) -> {
      if (wanted.contains(name)) {
        picked.put(key.apply(name), value);
      }
    });
    return picked;
  }

  private static <V> List<V> list(
      Optional<Map<String, V>> rows, Optional<UserId> after, int limit) {
    String start = after.map(UserId::toString).orElse("");
    return rows.orElse(Map.of()).entrySet().stream()
        .filter(entry -> entry.getKey().compareTo(start) > 0)
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }
}
