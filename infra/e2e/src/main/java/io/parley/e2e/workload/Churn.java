package io.parley.e2e.workload;

import io.parley.contracts.UserId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Lets people come into the groups, go, and be made this and that, several at once, until it is
 * closed. What is asked for may be against the rules; then it must be refused.
 */
final class Churn implements AutoCloseable {

  private static final int CHOICES = 710_001;
  private static final int AT_ONCE = 3;
  private static final int FEW = 3;
  private static final int LAST_CALLS_SECONDS = 20;

  private final Clubs clubs;
  private final List<Person> people;
  private final GroupDesk desk;
  private final double pauseNanos;
  private final Set<UserId> banned = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(AT_ONCE);

  private Churn(Clubs clubs, List<Person> people, GroupDesk desk, double changes) {
    this.clubs = clubs;
    this.people = people;
    this.desk = desk;
    this.pauseNanos = AT_ONCE * 1e9 / changes;
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  static Churn start(
      Clubs clubs, List<Person> people, GroupDesk desk, Shape.Groups shape, Seed seed) {
    Churn churn = new Churn(clubs, people, desk, shape.changes());
    for (int i = 0; i < AT_ONCE && shape.changes() > 0; i++) {
      churn.next(seed.random(CHOICES + i));
    }
    return churn;
  }

  /** Asks for nothing more, and waits for the last answers. */
  @Override
  public void close() {
    scheduler.shutdown();
    try {
      if (!scheduler.awaitTermination(LAST_CALLS_SECONDS, TimeUnit.SECONDS)) {
        scheduler.shutdownNow();
      }
    } catch (InterruptedException e) {
      scheduler.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void next(SplittableRandom random) {
    double pause = -Math.log(1 - random.nextDouble()) * pauseNanos;
    try {
      var _ = scheduler.schedule(() -> step(random), (long) pause, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // The churn has ended.
    }
  }

  private void step(SplittableRandom random) {
    Club club = clubs.all().get(random.nextInt(clubs.all().size()));
    club.roster().ifPresent(roster -> new Scene(club, roster, random).play());
    next(random);
  }

  /** One group at one moment, and somebody's idea of what should be different. */
  private final class Scene {

    private final Club club;
    private final Map<UserId, Standing> roster;
    private final SplittableRandom random;
    private final Person actor;

    Scene(Club club, Map<UserId, Standing> roster, SplittableRandom random) {
      this.club = club;
      this.roster = roster;
      this.random = random;
      this.actor = random.nextInt(10) == 0 ? pick(people) : pick(leaders());
    }

    void play() {
      int dice = random.nextInt(100);
      if (roster.size() <= FEW || (dice < 35 && roster.size() < people.size())) {
        comeIn(pick(outside()));
      } else if (dice < 65) {
        goOut(pick(inside()));
      } else if (dice < 80) {
        muteOrUnmute(pick(inside()));
      } else if (dice < 88) {
        promote(pick(inside()));
      } else if (dice < 95) {
        var _ = desk.title(actor, club.id(), "title " + random.nextLong(1L << 40));
      } else {
        var _ = desk.settings(actor, club.id(), rules());
      }
    }

    private void comeIn(Person newcomer) {
      if (banned.remove(newcomer.id())) {
        var _ = desk.unban(actor, club.id(), newcomer.id());
      }
      var _ =
          random.nextBoolean()
              ? desk.join(newcomer, club.id(), club.invite())
              : desk.add(actor, club.id(), newcomer.id());
    }

    private void goOut(Person leaver) {
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          var _ = desk.remove(actor, club.id(), leaver.id());
        }
        case 2 -> {
          var _ = desk.leave(leaver, club.id());
        }
        default -> {
          banned.add(leaver.id());
          var _ = desk.ban(actor, club.id(), leaver.id());
        }
      }
    }

    private void muteOrUnmute(Person member) {
      List<Person> muted = inside().stream().filter(this::isMuted).toList();
      if (muted.isEmpty()) {
        var _ = desk.mute(actor, club.id(), member.id());
      } else {
        var _ = desk.unmute(actor, club.id(), pick(muted).id());
      }
    }

    private void promote(Person member) {
      GroupRole role = random.nextBoolean() ? GroupRole.ADMIN : GroupRole.MEMBER;
      var _ =
          random.nextInt(4) == 0
              ? desk.owner(owner(), club.id(), member.id())
              : desk.role(owner(), club.id(), member.id(), role);
    }

    private GroupRules rules() {
      return new GroupRules(
          random.nextInt(5) == 0,
          random.nextBoolean(),
          random.nextInt(5) == 0,
          random.nextBoolean());
    }

    private boolean isMuted(Person person) {
      return roster.getOrDefault(person.id(), Standing.MEMBER).muted();
    }

    private Person owner() {
      return inside().stream().filter(p -> role(p) == GroupRole.OWNER).findFirst().orElse(actor);
    }

    private List<Person> leaders() {
      List<Person> leaders = inside().stream().filter(p -> role(p) != GroupRole.MEMBER).toList();
      return leaders.isEmpty() ? people : leaders;
    }

    private GroupRole role(Person person) {
      return roster.getOrDefault(person.id(), Standing.MEMBER).role();
    }

    private List<Person> inside() {
      return people.stream().filter(person -> roster.containsKey(person.id())).toList();
    }

    private List<Person> outside() {
      return people.stream().filter(person -> !roster.containsKey(person.id())).toList();
    }

    private Person pick(List<Person> from) {
      return from.get(random.nextInt(from.size()));
    }
  }
}
