package io.parley.group.command;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.state.Ban;
import io.parley.group.state.Change;
import io.parley.group.state.Change.What;
import io.parley.group.state.Commit;
import io.parley.group.state.Head;
import io.parley.group.state.Info;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.JoinRequest;
import io.parley.group.state.Member;
import io.parley.group.state.Mute;
import io.parley.group.state.Role;
import io.parley.group.state.RowWrite;
import io.parley.group.state.Settings;
import io.parley.group.state.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A group while a command changes it. What it counts and what rows belong together is seen to here,
 * so that no command can forget it; whether the actor may do it is for the command to check.
 */
public final class Draft {

  private final Snapshot before;
  private final Actor actor;
  private final Instant now;
  private final GroupLimits limits;
  private final Map<UserId, Member> members;
  private final Map<InviteCode, Invite> invites;
  private final Map<RowWrite.Row, RowWrite> rows = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<UserId> newcomers = new ArrayList<>();
  private Head head;
  private boolean waiting;

  public Draft(Snapshot before, Actor actor, Instant now, GroupLimits limits) {
    this.before = before;
    this.actor = actor;
    this.now = now;
    this.limits = limits;
    this.members = new HashMap<>(before.members());
    this.invites = new HashMap<>(before.invites());
    this.head = before.head();
  }

  public Head head() {
    return head;
  }

  public UserId actor() {
    return actor.user();
  }

  public Instant now() {
    return now;
  }

  public GroupLimits limits() {
    return limits;
  }

  /** What the actor may do. */
  public Standing standing() {
    return viewer().standing();
  }

  /** How the actor sees the group after all this. */
  public Viewer viewer() {
    return Viewer.of(head, actor, member(actor.user()), now);
  }

  public Optional<Member> member(UserId user) {
    return Optional.ofNullable(members.get(user));
  }

  /** The members that the command asked for. */
  public Collection<Member> members() {
    return List.copyOf(members.values());
  }

  public Optional<JoinRequest> request(UserId user) {
    return Optional.ofNullable(before.requests().get(user));
  }

  public Optional<Invite> invite(InviteCode code) {
    return Optional.ofNullable(invites.get(code));
  }

  /** The invites that the command asked for. */
  public Collection<Invite> invites() {
    return List.copyOf(invites.values());
  }

  public boolean isBanned(UserId user) {
    return before.bans().containsKey(user);
  }

  /** The mute that a user has left behind and that is still in force. */
  private Optional<Mute> keptMute(UserId user) {
    return Optional.ofNullable(before.keptMutes().get(user)).filter(mute -> mute.isInForce(now));
  }

  /** Who has come in by this. */
  public List<UserId> newcomers() {
    return newcomers;
  }

  /** Whether the actor now waits for an admin. */
  public boolean isWaiting() {
    return waiting;
  }

  /** The actor waits for an admin. */
  public void markWaiting() {
    waiting = true;
  }

  /** Adds a change of which the group learns. */
  public void record(What what) {
    recordBy(actor.user(), what);
  }

  /** Lets users in, as the change says; refuses when the group would be too large. */
  public void enter(List<UserId> users, What what) {
    requireSpace(users.size());
    record(what);
    admit(users, Role.MEMBER);
  }

  /** Makes a group that the actor owns, with these users. */
  public void found(List<UserId> users, What.Created what) {
    requireSpace(users.size() + 1);
    record(what);
    head = head.ownedBy(actor.user());
    admit(List.of(actor.user()), Role.OWNER);
    admit(users, Role.MEMBER);
  }

  /** Takes a member out; the change is the command's to add. A mute is kept. */
  public void leave(Member member) {
    members.remove(member.user());
    write(new RowWrite.Drop(RowWrite.Kind.MEMBER.of(member.user())));
    head = head.with(head.counts().plusMembers(-1));
    Mute mute = member.mute();
    if (mute != null && mute.isInForce(now)) {
      write(new RowWrite.KeepMute(member.user(), mute));
    }
  }

  /** Changes a member. */
  public void put(Member member) {
    members.put(member.user(), member);
    write(new RowWrite.PutMember(member));
  }

  public void changeOwner(UserId next) {
    head = head.ownedBy(next);
  }

  public void changeInfo(UnaryOperator<Info> change) {
    head = head.with(change.apply(head.info()));
  }

  public void changeSettings(Settings next) {
    head = head.with(next);
  }

  public void ban(UserId user) {
    if (head.counts().bans() >= limits.maxBans()) {
      throw new ProblemException(ErrorCode.TOO_MANY_BANS);
    }
    head = head.with(head.counts().plusBans(1));
    write(new RowWrite.PutBan(new Ban(user, actor.user(), now)));
    dropRequest(user);
  }

  public void unban(UserId user) {
    head = head.with(head.counts().plusBans(-1));
    write(new RowWrite.Drop(RowWrite.Kind.BAN.of(user)));
  }

  public void addRequest(UserId user) {
    if (head.counts().requests() >= limits.maxRequests()) {
      throw new ProblemException(ErrorCode.GROUP_FULL)
          .withDetail("As many wait to be let in as can.");
    }
    head = head.with(head.counts().plusRequests(1));
    write(new RowWrite.PutRequest(new JoinRequest(user, now)));
  }

  /** Takes a request away, if there is one. */
  public void dropRequest(UserId user) {
    if (before.requests().containsKey(user)) {
      head = head.with(head.counts().plusRequests(-1));
      write(new RowWrite.Drop(RowWrite.Kind.REQUEST.of(user)));
    }
  }

  /** Takes away the mute that a user has left behind, if there is one. */
  public void dropKeptMute(UserId user) {
    if (before.keptMutes().containsKey(user)) {
      write(new RowWrite.Drop(RowWrite.Kind.MUTE.of(user)));
    }
  }

  public void put(Invite invite) {
    invites.put(invite.code(), invite);
    write(new RowWrite.PutInvite(invite));
  }

  public void drop(Invite invite) {
    invites.remove(invite.code());
    write(new RowWrite.Drop(RowWrite.Kind.INVITE.of(invite.code())));
  }

  /** What is to be committed; empty if nothing is to change. */
  public Optional<Commit> commit() {
    if (rows.isEmpty() && changes.isEmpty()) {
      return Optional.empty();
    }
    Head after = head.with(before.head().versions().after(changes.size()));
    return Optional.of(
        new Commit(
            UUID.randomUUID(),
            before.head().versions().revision(),
            after,
            List.copyOf(rows.values()),
            List.copyOf(changes)));
  }

  private void requireSpace(int more) {
    if (head.counts().members() + more > limits.membersOf(head)) {
      throw new ProblemException(ErrorCode.GROUP_FULL);
    }
  }

  private void admit(List<UserId> users, Role role) {
    long version = before.head().versions().version() + changes.size();
    head = head.with(head.counts().plusMembers(users.size()));
    for (UserId user : users) {
      newcomers.add(user);
      dropRequest(user);
      Member member = new Member(user, role, now, version, null);
      put(keptMute(user).map(mute -> stillMuted(member, mute)).orElse(member));
      dropKeptMute(user);
    }
  }

  private Member stillMuted(Member member, Mute mute) {
    recordBy(mute.by(), new What.Muted(member.user(), mute.until()));
    return member.muted(mute);
  }

  private void recordBy(UserId by, What what) {
    long version = before.head().versions().version() + changes.size() + 1;
    changes.add(new Change(version, by, what));
  }

  private void write(RowWrite row) {
    rows.put(row.row(), row);
  }
}
