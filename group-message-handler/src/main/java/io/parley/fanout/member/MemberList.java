package io.parley.fanout.member;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is, and was, in a group, as of one of its versions. Immutable. */
final class MemberList {

  private final long version;
  private final Memberships memberships;
  private final Audience now;

  private MemberList(long version, Memberships memberships, Audience now) {
    this.version = version;
    this.memberships = memberships;
    this.now = now;
  }

  static MemberList of(long version, Map<UserId, Membership> memberships) {
    Memberships all = Memberships.of(memberships);
    List<UserId> inside = new ArrayList<>();
    all.forEach((user, membership) -> {
      if (membership.holdsAt(version)) {
        inside.add(user);
      }
    });
    return new MemberList(version, all, Audience.of(inside));
  }

  long version() {
    return version;
  }

  /** How many memberships it holds. */
  int size() {
    return memberships.count();
  }

  /** Who was in the group at the version; those of later versions than this are not known. */
  Audience at(long asked) {
    if (asked >= version) {
      return now;
    }
    List<UserId> gone = new ArrayList<>();
    memberships.forEach((user, membership) -> {
      if (membership.holdsAt(asked) && !membership.holdsAt(version)) {
        gone.add(user);
      }
    });
    return now.only(user -> memberships.holdsAt(user, asked)).with(gone);
  }

  /** The list after the change, which must be the next. */
  MemberList with(MembershipChange change) {
    return switch (change.kind()) {
      case CAME -> came(change.version(), change.users());
      case WENT -> went(change.version(), change.users());
      case NOTHING -> new MemberList(change.version(), memberships, now);
    };
  }

  private MemberList came(long by, List<UserId> users) {
    Map<UserId, Membership> news = new HashMap<>();
    for (UserId user : users) {
      Membership old = memberships.get(user);
      if (old == null) {
        news.put(user, new Membership(by, 0));
      } else if (!old.isIn()) {
        news.put(user, old.again(by));
      }
    }
    return new MemberList(by, memberships.with(news), now.with(news.keySet()));
  }

  private MemberList went(long by, List<UserId> users) {
    Map<UserId, Membership> news = new HashMap<>();
    for (UserId user : users) {
      Membership old = memberships.get(user);
      if (old != null && old.isIn()) {
        news.put(user, old.ended(by));
      }
    }
    Audience rest = now.only(user -> !news.containsKey(user));
    return new MemberList(by, memberships.with(news), rest);
  }
}
