package io.parley.group.state;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps groups. What a method has done when it returns is durable. */
public interface GroupStore {

  /**
   * Part of a group, as it is now: every commit that has ended is in it. Empty if there is no such
   * group.
   */
  Optional<Snapshot> snapshot(GroupId id, Needs needs);

  /**
   * The same, but perhaps without a commit that is just under way. Cheaper than {@link #snapshot},
   * which ends what is under way first; not for deciding what is committed.
   */
  Optional<Snapshot> glance(GroupId id, Needs needs);

  /**
   * Carries out a commit if the group has the revision that it is for. Of several for the same
   * revision, one is carried out.
   *
   * @return whether it was carried out
   */
  boolean commit(Commit commit);

  /** A group, perhaps without a commit that is just under way. */
  Optional<Head> head(GroupId id);

  /** Those of the groups that exist, in the order asked for. */
  List<Head> heads(Collection<GroupId> ids);

  Optional<Member> member(GroupId id, UserId user);

  /** What a user is in groups; those that the user is not in are missing. */
  Map<GroupId, Member> memberOf(UserId user, Collection<GroupId> ids);

  /** Members in the order of their ids, after the given one or from the start. */
  List<Member> members(GroupId id, Optional<UserId> after, int limit);

  /** Bans in the order of the users' ids, after the given one or from the start. */
  List<Ban> bans(GroupId id, Optional<UserId> after, int limit);

  /** Requests in the order of the users' ids, after the given one or from the start. */
  List<JoinRequest> requests(GroupId id, Optional<UserId> after, int limit);

  Optional<JoinRequest> request(GroupId id, UserId user);

  /** Every invite that is known, those that have ended included. */
  List<Invite> invites(GroupId id);

  Optional<Invite> invite(GroupId id, InviteCode code);

  /**
   * The first changes that are perhaps not in the log, in the order of their versions; every commit
   * that has ended is seen.
   */
  List<Change> unpublished(GroupId id, int limit);

  /** Notes that the changes up to a version are in the log; never goes back. */
  void markPublished(GroupId id, long version);
}
