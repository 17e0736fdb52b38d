package io.parley.fanout.member;

import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of the users of a group. Immutable; a copy with some changes shares what is the
 * same, so that a change in a large group costs little.
 */
final class Memberships {

  /** When more users than that have changed, all is put together anew. */
  static final int MAX_CHANGED = 64;

  private final Map<UserId, Membership> base;
  private final Map<UserId, Membership> changed;
  private final int count;

  private Memberships(Map<UserId, Membership> base, Map<UserId, Membership> changed, int count) {
    this.base = base;
    this.changed = changed;
    this.count = count;
  }

  static Memberships of(Map<UserId, Membership> all) {
    return new Memberships(
        new HashMap<>(all), Map.of(), all.values().stream().mapToInt(Membership::count).sum());
  }

  /** How many there are, those of the same user counted one by one. */
  int count() {
    return count;
  }

  @Nullable Membership get(UserId user) {
    Membership latest = changed.get(user);
    return latest == null ? base.get(user) : latest;
  }

  /** Whether a user was in the group at a version. */
  boolean holdsAt(UserId user, long version) {
    Membership membership = get(user);
    return membership != null && membership.holdsAt(version);
  }

  void forEach(BiConsumer<UserId, Membership> visitor) {
    base.forEach((user, membership) -> {
      if (!changed.containsKey(user)) {
        visitor.accept(user, membership);
      }
    });
    changed.forEach(visitor);
  }

  /** These with some that are new or other than before. */
  Memberships with(Map<UserId, Membership> news) {
    int next = count;
    for (Map.Entry<UserId, Membership> entry : news.entrySet()) {
      Membership old = get(entry.getKey());
      next += entry.getValue().count() - (old == null ? 0 : old.count());
    }
    Map<UserId, Membership> aside = new HashMap<>(changed);
    aside.putAll(news);
    if (aside.size() <= MAX_CHANGED) {
      return new Memberships(base, aside, next);
    }
    Map<UserId, Membership> all = new HashMap<>(base);
    all.putAll(aside);
    return new Memberships(all, Map.of(), next);
  }
}
