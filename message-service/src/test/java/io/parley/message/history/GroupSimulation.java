package io.parley.message.history;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.lane.DelayedWriter;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Offer;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.Settlement;
import io.parley.message.log.ViewedEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does random things to a group, and notes what was acknowledged and what was shown. */
final class GroupSimulation implements AutoCloseable {

  private static final RangeLimits MANY = new RangeLimits(10_000, Long.MAX_VALUE);

  /** What a user was shown. */
  record Shown(UserId viewer, List<LogEvent> events) {}

  private final Random random;
  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final List<UserId> users = Stream.generate(UserId::next).limit(6).toList();
  private final List<GroupChange> decided = new ArrayList<>();
  private final List<LogEvent> acknowledged = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private int sent;

  GroupSimulation(long seed) {
    this.random = new Random(seed);
    decided.add(Changes.created(users.get(0), users.get(1), users.get(2)));
  }

  void step() {
    switch (random.nextInt(16)) {
      case 0 -> decide();
      case 1, 2 -> publish();
      case 3, 4, 5, 6 -> send();
      case 7, 8 -> fetch();
      case 9, 10, 11 -> release(world.logWrites());
      case 12, 13 -> release(world.rosterWrites());
      case 14 -> world.outlet().release();
      default -> {
        if (random.nextInt(6) == 0) {
          world.replaceOwner();
        }
      }
    }
  }

  /** Everything that is under way ends, and every change that was decided gets into the log. */
  void finish() {
    world.settle();
    while (world.group().version() < decided.size()) {
      publish();
      world.settle();
    }
    users.forEach(this::fetch);
  }

  List<LogEvent> log() {
    return world.logTable().range(world.id(), 1, world.conversation().log().head(), MANY);
  }

  List<GroupChange> decided() {
    return decided;
  }

  List<LogEvent> acknowledged() {
    return acknowledged;
  }

  List<Shown> shown() {
    return shown;
  }

  @Override
  public void close() {
    world.close();
  }

  private void decide() {
    long version = decided.size() + 1L;
    UserId actor = any();
    UserId user = any();
    decided.add(
        switch (random.nextInt(10)) {
          case 0, 1 -> Changes.of(version, ChangeType.REMOVED, actor, user);
          case 2 -> Changes.of(version, ChangeType.LEFT, user, user);
          case 3 -> Changes.of(version, ChangeType.ADDED, actor, user, any());
          case 4 -> Changes.withHistory(version, ChangeType.JOINED, user, user);
          case 5 -> Changes.of(version, ChangeType.BANNED, actor, user);
          case 6 -> Changes.muted(version, actor, 0, user);
          case 7 -> Changes.role(version, actor, GroupRole.ADMIN, user);
          case 8 ->
              Changes.settings(
                  version, actor, random.nextBoolean() ? Permission.ADMINS : Permission.EVERYONE);
          default -> Changes.of(version, ChangeType.UNMUTED, actor, user);
        });
  }

  // As a publisher that does not know what others have published already.
  private void publish() {
    int next = (int) world.group().version();
    int version = Math.clamp(next + random.nextInt(-1, 2), 0, decided.size() - 1);
    follow(world.change(decided.get(version)));
    follow(world.change(decided.get(Math.min(next, decided.size() - 1))));
  }

  private void send() {
    sent++;
    follow(world.send(any(), "m" + sent));
  }

  private void follow(Offer offer) {
    if (offer instanceof Offer.Accepted(var settlement, boolean _)) {
      var _ =
          settlement.thenAccept(settled -> {
            if (settled instanceof Settlement.Durable(LogEvent event)) {
              acknowledged.add(event);
            }
          });
    }
  }

  private void fetch() {
    fetch(any());
  }

  private void fetch(UserId viewer) {
    FetchService service =
        new FetchService(world.ownership(), world.conversations(), world.logTable());
    FetchQuery query = new FetchQuery(world.id(), viewer, 1, 1_000_000, MANY);
    if (service.fetch(query) instanceof FetchOutcome.Fetched fetched) {
      List<LogEvent> events = new ArrayList<>();
      for (ViewedEvent viewed : fetched.events()) {
        if (viewed instanceof ViewedEvent.Visible(LogEvent event)) {
          events.add(event);
        }
      }
      shown.add(new Shown(viewer, events));
    }
  }

  private void release(DelayedWriter<?> writer) {
    if (writer.waiting() > 0) {
      writer.release(random.nextInt(writer.waiting()));
    }
  }

  private UserId any() {
    return users.get(random.nextInt(users.size()));
  }
}
