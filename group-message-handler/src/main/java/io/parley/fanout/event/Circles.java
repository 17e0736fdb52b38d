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
  private static Circle circle(Audience inside, Announcement announcement) {
    if (announcement.also().isEmpty() && announcement.hiddenFrom().isEmpty()) {
      return new Circle(inside, Audience.of(List.of()));
    }
    Set<UserId> all = new LinkedHashSet<>(inside.users());
    all.addAll(announcement.also());
    List<UserId> blind = all.stream().filter(announcement.hiddenFrom()::contains).toList();
    all.removeAll(announcement.hiddenFrom());
    return new Circle(Audience.of(all), Audience.of(blind));
  }
}
