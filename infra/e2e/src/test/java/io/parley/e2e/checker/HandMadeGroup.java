package io.parley.e2e.checker;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.GroupId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupCommand;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Standing;
import io.parley.e2e.history.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A group that Ana has made and that Ben is in; Cleo is not. Each has a device. What happens is
 * made up step by step; all goes well unless a test spoils it.
 */
final class HandMadeGroup {

  final Actor ana = new Actor(UserId.next(), new DeviceId("phone"));
  final Actor ben = new Actor(UserId.next(), new DeviceId("laptop"));
  final Actor cleo = new Actor(UserId.next(), new DeviceId("tablet"));
  final ConversationId group = GroupId.next().conversation();

  final List<Observation> observations = new ArrayList<>();
  final TreeMap<Long, Entry> table = new TreeMap<>();
  final Map<Actor, TreeMap<Long, Entry>> devices = new HashMap<>();
  final Map<UserId, TreeMap<Long, Entry>> syncs = new HashMap<>();

  final Map<UserId, Standing> roster = new HashMap<>();
  private final Map<UserId, SortedMap<Long, Entry>> former = new HashMap<>();
  private long millis;
  private long version;
  private long questions;

  HandMadeGroup() {
    for (Actor actor : List.of(ana, ben, cleo)) {
      devices.put(actor, new TreeMap<>());
      observations.add(new Observation.Connected(now(), link(actor), "handler-1"));
    }
    roster.put(ana.user(), new Standing(GroupRole.OWNER, false));
    roster.put(ben.user(), Standing.MEMBER);
    syncs.put(ana.user(), new TreeMap<>());
    syncs.put(ben.user(), new TreeMap<>());
    happens(change(ana, ChangeType.CREATED, new Value.Rules(GroupRules.USUAL), ben.user()));
  }

  /** What the device holds in the end. */
  SortedMap<Long, Entry> deviceOf(Actor actor) {
    return devices.computeIfAbsent(actor, a -> new TreeMap<>());
  }

  /** What a new device of the user gets in the end. */
  SortedMap<Long, Entry> syncOf(Actor actor) {
    return syncs.computeIfAbsent(actor.user(), user -> new TreeMap<>());
  }

  static Link link(Actor actor) {
    return new Link(actor, 1);
  }

  /** A moment later than all before. */
  long now() {
    millis += 10;
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  void pass(Duration time) {
    millis += time.toMillis();
  }

  long head() {
    return table.isEmpty() ? 0 : table.lastKey();
  }

  /** The next change of the log. */
  Entry.Change change(Actor by, ChangeType type, Value value, UserId... users) {
    version++;
    GroupChange change = new GroupChange(version, type, List.of(users), value);
    return new Entry.Change(group, head() + 1, MessageId.next(), by.user(), change);
  }

  /** The next message of the log. */
  Entry.Text text(Actor by, String name) {
    MessageKey key = new MessageKey(group, by.user(), new ClientId(name.replace(' ', '-')));
    return new Entry.Text(key, head() + 1, MessageId.next(), "body of " + name);
  }

  /** It enters the log, and everybody who is in the group gets it. */
  void happens(Entry entry) {
    table.put(entry.seq(), entry);
    for (UserId user : List.copyOf(syncs.keySet())) {
      seen(user, entry);
    }
  }

  /** The user's device gets it, and new devices find it. */
  void seen(UserId user, Entry entry) {
    syncs.computeIfAbsent(user, u -> new TreeMap<>()).put(entry.seq(), entry);
    devices.forEach((actor, log) -> {
      if (actor.user().equals(user)) {
        log.put(entry.seq(), entry);
        observations.add(new Observation.Received(now(), link(actor), entry, Way.LIVE));
      }
    });
  }

  /** Somebody comes in by this; what was before is void to them, unless they were in it then. */
  void comesIn(Actor newcomer, Entry.Change entry) {
    roster.put(newcomer.user(), Standing.MEMBER);
    SortedMap<Long, Entry> earlier = former.getOrDefault(newcomer.user(), new TreeMap<>());
    TreeMap<Long, Entry> fresh = new TreeMap<>();
    for (long seq = 1; seq < entry.seq(); seq++) {
      fresh.put(seq, earlier.getOrDefault(seq, new Entry.Hidden(group, seq)));
      deviceOf(newcomer).putIfAbsent(seq, new Entry.Hidden(group, seq));
    }
    syncs.put(newcomer.user(), fresh);
    happens(entry);
  }

  /** Somebody is out by this; their device keeps what it has, and new ones find nothing. */
  void goesOut(Actor leaver, Entry.Change entry) {
    happens(entry);
    roster.remove(leaver.user());
    former.put(leaver.user(), syncOf(leaver));
    syncs.remove(leaver.user());
  }

  Entry.Change joined(Actor who) {
    return change(who, ChangeType.JOINED, new Value.History(false), who.user());
  }

  Entry.Change removed(Actor who) {
    return change(ana, ChangeType.REMOVED, Value.NOTHING, who.user());
  }

  void written(Actor by, Entry.Text message) {
    observations.add(new Observation.Invoked(now(), by, message.key(), message.body()));
    observations.add(new Observation.Transmitted(now(), link(by), message.key()));
  }

  void acknowledged(Actor by, Entry.Text message) {
    observations.add(
        new Observation.Acked(now(), link(by), message.key(), message.seq(), message.id()));
  }

  /** A message that goes well. */
  Entry.Text good(Actor by, String name) {
    Entry.Text message = text(by, name);
    written(by, message);
    happens(message);
    acknowledged(by, message);
    return message;
  }

  /** Somebody asks for a change. */
  Observation.Commanded asked(Actor by, ChangeType type, Value value, UserId... users) {
    GroupCommand command = new GroupCommand(group, by.user(), type, List.of(users), value);
    Observation.Commanded question = new Observation.Commanded(now(), ++questions, command);
    observations.add(question);
    return question;
  }

  void answered(Observation.Commanded question, int status) {
    observations.add(
        new Observation.Answered(now(), question.number(), question.command(), status));
  }

  Verdict judge() {
    millis += HandMadeRun.BOUND.multipliedBy(2).toMillis();
    observations.add(new Observation.Fault(now(), "the end"));
    observations.sort(Comparator.comparingLong(Observation::nanos));
    Map<Actor, LogView> deviceViews = new HashMap<>();
    devices.forEach((actor, log) -> deviceViews.put(actor, view(actor.toString(), log)));
    Map<UserId, LogView> syncViews = new HashMap<>();
    syncs.forEach((user, log) -> syncViews.put(user, view("sync of " + user, log)));
    Evidence evidence =
        new Evidence(
            7,
            observations,
            deviceViews,
            syncViews,
            view("the table", table),
            Map.of(group, roster));
    return new Checker(HandMadeRun.BOUND).check(evidence);
  }

  private LogView view(String name, SortedMap<Long, Entry> log) {
    long head = log.isEmpty() ? 0 : log.lastKey();
    List<Entry> entries = new ArrayList<>(log.values());
    return new LogView(name, Map.of(group, new LogView.Log(head, entries)), Map.of());
  }
}
