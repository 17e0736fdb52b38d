package io.parley.fanout.member;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is, and was, in a group, as of one of its versions. Immutable. */
final class MemberList {

  private final long version;
  private final Map<UserId, Membership> memberships;
  private final Audience now;

  private MemberList(long version, Map<UserId, Membership> memberships, Audience now) {
    this.version = version;
    this.memberships = memberships;
    this.now = now;
  }

  static MemberList of(long version, Map<UserId, Membership> memberships) {
    Map<UserId, Membership> own = new LinkedHashMap<>(memberships);
    return new MemberList(version, own, collect(own, version));
  }

  long version() {
    return version;
  }

  /** How many users it names. */
  int size() {
    return memberships.size();
  }

  /** Who was in the group at the version; those of later versions than this are not known. */
  Audience at(long asked) {
    return asked >= version ? now : collect(memberships, asked);
  }

  /** The list after the change, which must be the next. */
  MemberList with(MembershipChange change) {
    if (change.kind() == MembershipChange.Kind.NOTHING) {
      return new MemberList(change.version(), memberships, now);
    }
    Map<UserId, Membership> next = new LinkedHashMap<>(memberships);
    for (UserId user : change.users()) {
      switch (change.kind()) {
        case CAME ->
            next.merge(
                user,
                new Membership(change.version(), 0),
                (old, fresh) -> old.left() == 0 ? old : fresh);
        case WENT ->
            next.computeIfPresent(
                user,
                (_, old) -> old.left() == 0 ? new Membership(old.joined(), change.version()) : old);
        case NOTHING -> {}
      }
    }
    return new MemberList(change.version(), next, collect(next, change.version()));
  }

  private static Audience collect(Map<UserId, Membership> memberships, long asked) {
    return Audience.of(
        memberships.entrySet().stream()
            .filter(entry -> entry.getValue().holdsAt(asked))
            .map(Map.Entry::getKey)
            .toList());
  }
}
