package io.parley.fanout.event;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import io.parley.fanout.member.Members;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who learns of an event: who was in the conversation when it was accepted. */
@Component
final class Circles {

  private final Members members;

  Circles(Members members) {
    this.members = members;
  }

  /**
   * The circle of an event; may block.
   *
   * @return empty if there is no such group
   * @throws io.parley.chassis.rpc.RpcUnavailableException if members cannot be told now
   */
  Optional<Circle> of(Announcement announcement) {
    LogEntry entry = announcement.entry();
    return members
        .at(entry.conversation(), entry.groupVersion(), entry.change())
        .map(inside -> circle(inside, announcement));
  }

  // The usual audience is passed on as it is: others know it again by that.
  static Circle circle(Audience inside, Announcement announcement) {
    Audience all = inside.with(outside(inside, announcement.also()));
    Set<UserId> hiddenFrom = announcement.hiddenFrom();
    if (hiddenFrom.isEmpty()) {
      return new Circle(all, Audience.of(List.of()));
    }
    return new Circle(all.only(user -> !hiddenFrom.contains(user)), all.only(hiddenFrom::contains));
  }

  private static Set<UserId> outside(Audience inside, Set<UserId> users) {
    if (users.isEmpty()) {
      return users;
    }
    Set<UserId> outside = new LinkedHashSet<>(users);
    inside.users().forEach(outside::remove);
    return outside;
  }
}
