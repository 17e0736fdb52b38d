package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group after some change, and the former ones. Can be laid over another one, to
 * look ahead. Not thread-safe.
 *
 * <p>Applying a change to a roster that shows some or all of its effects already gives the same as
 * applying it once: the table may show a part of the change after the last one that it holds whole.
 */
final class Roster {

  /** So many former members are remembered, the latest; the others count as strangers. */
  static final int MAX_FORMER = 10_000;

  private final @Nullable Roster base;
  private final Map<UserId, Member> members;
  private long version;
  private long seq;
  private Permission send;
  private @Nullable UserId owner;
  private int size;
  private int former;
  private int stays;

  private Roster(@Nullable Roster base, Map<UserId, Member> members, Permission send) {
    this.base = base;
    this.members = members;
    this.send = send;
  }

  static Roster of(StoredRoster stored) {
    Roster roster = new Roster(null, new HashMap<>(stored.members()), stored.send());
    roster.version = stored.version();
    roster.seq = stored.appliedSeq();
    roster.members.forEach(roster::count);
    roster.forgetOldest();
    return roster;
  }

  /** What this is now, to be changed without changing this. */
  Roster ahead() {
    Roster ahead = new Roster(this, new HashMap<>(), send);
    ahead.version = version;
    ahead.seq = seq;
    ahead.owner = owner;
    ahead.size = size;
    return ahead;
  }

  /** The version of the group; 0 before there is one. */
  long version() {
    return version;
  }

  /** The number of the last change. */
  long seq() {
    return seq;
  }

  Permission send() {
    return send;
  }

  /** How many are in the group. */
  int size() {
    return size;
  }

  @Nullable Member get(UserId user) {
    Member member = members.get(user);
    return member == null && base != null ? base.get(user) : member;
  }

  /** All, the former ones included; only for one that is not laid over another. */
  void forEach(BiConsumer<UserId, Member> visitor) {
    members.forEach(visitor);
  }

  /** How many rows there are. */
  int rows() {
    return members.size();
  }

  /** How many earlier times in the group these rows tell of. */
  int stays() {
    return stays;
  }

  /** Applies the change that is at a number of the log. */
  Effect apply(GroupChange change, long atSeq, long atMillis) {
    version = change.version();
    seq = atSeq;
    Set<UserId> touched = new HashSet<>();
    List<UserId> left = new ArrayList<>();
    switch (change.type()) {
      case CREATED -> create(change, touched);
      case JOINED, ADDED -> change.users().forEach(user -> enter(user, change, touched));
      case LEFT, REMOVED, BANNED -> {
        Member.Exit exit = new Member.Exit(version, seq, atMillis);
        change.users().forEach(user -> leave(user, exit, touched, left));
      }
      case ROLE -> change.users().forEach(user -> become(user, change.detail().role(), touched));
      case OWNER -> change.users().forEach(user -> own(user, touched));
      case MUTED -> {
        long until = change.detail().until();
        change.users().forEach(user -> mute(user, until == 0 ? Long.MAX_VALUE : until, touched));
      }
      case UNMUTED -> change.users().forEach(user -> mute(user, 0, touched));
      case SETTINGS -> send = change.detail().settings().send();
      case UNBANNED, TITLE, DESCRIPTION, PICTURE -> {}
    }
    return new Effect(List.copyOf(touched), left);
  }

  /** Drops former members, the first to go first, if there are too many. */
  void forgetOldest() {
    if (former <= MAX_FORMER) {
      return;
    }
    List<UserId> oldest =
        members.entrySet().stream()
            .filter(entry -> !entry.getValue().isIn())
            .sorted(Comparator.comparingLong(entry -> exitVersion(entry.getValue())))
            .limit(former - MAX_FORMER / 2)
            .map(Map.Entry::getKey)
            .toList();
    for (UserId user : oldest) {
      stays -= earlier(members.remove(user));
    }
    former -= oldest.size();
  }

  private void create(GroupChange change, Set<UserId> touched) {
    send = change.detail().settings().send();
    change.users().forEach(user -> enter(user, change, touched));
    for (UserId founder : change.founder()) {
      enter(founder, change, touched);
      own(founder, touched);
    }
  }

  private void enter(UserId user, GroupChange change, Set<UserId> touched) {
    Member before = get(user);
    if (before != null && before.isIn()) {
      return;
    }
    size++;
    former -= before == null ? 0 : 1;
    long visibleFrom = change.detail().fullHistory() ? 1 : seq;
    Member.Entry entry = new Member.Entry(version, seq, visibleFrom);
    Member member =
        before == null ? new Member(GroupRole.MEMBER, entry, null, 0) : before.back(entry);
    put(user, member, touched);
  }

  private void leave(UserId user, Member.Exit exit, Set<UserId> touched, List<UserId> left) {
    Member before = get(user);
    if (before == null || !before.isIn()) {
      return;
    }
    size--;
    former++;
    if (user.equals(owner)) {
      owner = null;
    }
    left.add(user);
    put(user, before.ended(exit), touched);
  }

  private void become(UserId user, GroupRole role, Set<UserId> touched) {
    Member before = get(user);
    if (before != null && before.isIn()) {
      put(user, before.with(role), touched);
    }
  }

  private void own(UserId user, Set<UserId> touched) {
    for (UserId other : owners()) {
      if (!other.equals(user)) {
        become(other, GroupRole.ADMIN, touched);
      }
    }
    become(user, GroupRole.OWNER, touched);
    owner = user;
  }

  // The table may show half of the last change: two owners.
  private List<UserId> owners() {
    if (base == null) {
      return members.entrySet().stream()
          .filter(entry -> entry.getValue().isIn())
          .filter(entry -> entry.getValue().role() == GroupRole.OWNER)
          .map(Map.Entry::getKey)
          .toList();
    }
    UserId known = owner;
    return known == null ? List.of() : List.of(known);
  }

  private void mute(UserId user, long until, Set<UserId> touched) {
    Member before = get(user);
    if (before != null && before.isIn()) {
      put(user, before.mutedUntil(until), touched);
    }
  }

  private void put(UserId user, Member member, Set<UserId> touched) {
    stays += earlier(member) - earlier(members.put(user, member));
    touched.add(user);
  }

  private void count(UserId user, Member member) {
    stays += earlier(member);
    if (!member.isIn()) {
      former++;
      return;
    }
    size++;
    if (member.role() == GroupRole.OWNER) {
      owner = user;
    }
  }

  private static int earlier(@Nullable Member member) {
    return member == null ? 0 : member.earlier().size();
  }

  private static long exitVersion(Member member) {
    Member.Exit exit = member.exit();
    return exit == null ? Long.MAX_VALUE : exit.version();
  }
}
