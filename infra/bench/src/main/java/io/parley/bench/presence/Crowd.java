package io.parley.bench.presence;

import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.ServerFrame;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Users who watch each other, some of whom go away for good when they lose their connection. */
public final class Crowd implements FleetEvents {

  private static final int PERCENT = 100;

  private final Circle circle;
  private final Views views;
  private final Map<UserId, Integer> indexes = new HashMap<>();
  private final int awayPercent;
  private boolean struck;
  private int lost;
  private int gone;

  /**
   * A crowd.
   *
   * @param users in the order of the fleet
   * @param watched how many each watches
   * @param awayPercent how many of those who lose their connection stay away
   */
  public Crowd(List<UserId> users, int watched, int awayPercent) {
    this.circle = new Circle(users.size(), watched);
    this.views = new Views(circle);
    this.awayPercent = awayPercent;
    users.forEach(user -> indexes.put(user, indexes.size()));
  }

  /** Everybody begins to watch. */
  public void look(Fleet fleet) {
    List<Member> members = fleet.members();
    for (Member member : members) {
      member
          .client()
          .watch(
              circle.watchedBy(member.index()).mapToObj(i -> members.get(i).user().id()).toList());
    }
  }

  /** The blow falls now. */
  public synchronized void strike(long nanos) {
    struck = true;
    views.begin(nanos);
  }

  /** Some leave by themselves, as many of all as would stay away of those who are hit. */
  public synchronized void depart(Fleet fleet) {
    for (Member member : fleet.members()) {
      if (staysAway(member.index() + 1)) {
        leave(member);
      }
    }
  }

  @Override
  public void onPresence(Member member, ServerFrame.Presence presence) {
    Integer user = indexes.get(presence.user());
    if (user != null && circle.watches(member.index(), user)) {
      views.shown(member.index(), user, presence.online(), System.nanoTime());
    }
  }

  @Override
  public synchronized void onLost(Member member) {
    if (!struck || views.isGone(member.index())) {
      return;
    }
    lost++;
    if (staysAway(lost)) {
      leave(member);
    } else {
      views.comesBack(member.index());
    }
  }

  /** How many pairs are not shown the truth. */
  public long wrong() {
    return views.wrong();
  }

  /** How many lost their connection. */
  public synchronized int lost() {
    return lost;
  }

  /** How many of them have gone for good. */
  public synchronized int gone() {
    return gone;
  }

  /** What was shown since the blow. */
  public Shown shown() {
    return views.shown();
  }

  private void leave(Member member) {
    gone++;
    views.leaves(member.index());
    member.client().close();
  }

  /** Of each hundred the same share, evenly spread. */
  private boolean staysAway(int nth) {
    return nth * awayPercent / PERCENT > (nth - 1) * awayPercent / PERCENT;
  }
}
