package io.parley.e2e.workload;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.history.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The groups of a load. */
record Clubs(List<Club> all) {

  private static final int CHOICES = 700_001;

  /** Makes the groups, each of people whom the seed chooses. */
  static Clubs found(List<Person> people, Shape.Groups shape, Seed seed, GroupDesk desk) {
    SplittableRandom random = seed.random(CHOICES);
    List<Club> clubs = new ArrayList<>();
    for (int number = 0; number < shape.count(); number++) {
      Person founder = people.get(random.nextInt(people.size()));
      Set<UserId> members = new LinkedHashSet<>(Set.of(founder.id()));
      while (members.size() < Math.min(shape.members(), people.size())) {
        members.add(people.get(random.nextInt(people.size())).id());
      }
      List<UserId> others = members.stream().filter(u -> !u.equals(founder.id())).toList();
      GroupId id = desk.create(founder, "club " + number, others);
      clubs.add(new Club(id, desk.invite(founder, id), people, founder, members));
    }
    return new Clubs(clubs);
  }

  /** A group that the user believes to be in, and now and then another. */
  ConversationId pick(UserId user, SplittableRandom random) {
    List<Club> own = all.stream().filter(club -> club.isBelievedIn(user)).toList();
    List<Club> from = own.isEmpty() || random.nextInt(20) == 0 ? all : own;
    return from.get(random.nextInt(from.size())).conversation();
  }

  /** Who is in the groups, as far as somebody can tell. */
  Map<ConversationId, Map<UserId, Standing>> rosters() {
    Map<ConversationId, Map<UserId, Standing>> rosters = new HashMap<>();
    for (Club club : all) {
      club.roster().ifPresent(roster -> rosters.put(club.conversation(), roster));
    }
    return rosters;
  }
}
