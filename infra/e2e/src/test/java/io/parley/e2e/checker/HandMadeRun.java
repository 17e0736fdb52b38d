package io.parley.e2e.checker;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Two users with a device each, and a history of theirs that a test makes up step by step. */
final class HandMadeRun {

  static final Duration BOUND = Duration.ofSeconds(2);

  final Actor ana = new Actor(UserId.next(), new DeviceId("phone"));
  final Actor ben = new Actor(UserId.next(), new DeviceId("laptop"));
  final ConversationId conversation = ConversationId.direct(ana.user(), ben.user());
  final Link anasLink = new Link(ana, 1);
  final Link bensLink = new Link(ben, 1);

  final List<Observation> observations = new ArrayList<>();
  final List<Entry> table = new ArrayList<>();
  final Map<Actor, List<Entry>> devices = new HashMap<>();
  final Map<UserId, List<Entry>> syncs = new HashMap<>();
  final Map<UserId, Cursors> receiptsInTable = new HashMap<>();
  private long millis;

  HandMadeRun() {
    for (Actor actor : List.of(ana, ben)) {
      devices.put(actor, new ArrayList<>());
      syncs.put(actor.user(), new ArrayList<>());
    }
    observations.add(new Observation.Connected(now(), anasLink, "handler-1"));
    observations.add(new Observation.Connected(now(), bensLink, "handler-2"));
  }

  /** What the device holds in the end. */
  List<Entry> deviceOf(Actor actor) {
    return devices.computeIfAbsent(actor, key -> new ArrayList<>());
  }

  /** What a fresh device of the user gets in the end. */
  List<Entry> syncOf(UserId user) {
    return syncs.computeIfAbsent(user, key -> new ArrayList<>());
  }

  /** A moment later than all before. */
  long now() {
    millis += 10;
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  void pass(Duration time) {
    millis += time.toMillis();
  }

  Entry.Text text(String name, long seq) {
    MessageKey key = new MessageKey(conversation, ana.user(), new ClientId(name));
    return new Entry.Text(key, seq, MessageId.next(), "body of " + name);
  }

  void written(Entry.Text message) {
    observations.add(new Observation.Invoked(now(), ana, message.key(), message.body()));
    observations.add(new Observation.Transmitted(now(), anasLink, message.key()));
  }

  void acknowledged(Entry.Text message) {
    observations.add(
        new Observation.Acked(now(), anasLink, message.key(), message.seq(), message.id()));
  }

  void received(Entry message) {
    observations.add(new Observation.Received(now(), bensLink, message, Way.LIVE));
  }

  void told(long delivered, long read) {
    observations.add(
        new Observation.ReceiptSeen(
            now(), anasLink, conversation, ben.user(), new Cursors(delivered, read), Way.LIVE));
    receiptsInTable.put(ben.user(), new Cursors(delivered, read));
  }

  void everywhere(Entry entry) {
    table.add(entry);
    devices.values().forEach(entries -> entries.add(entry));
    syncs.values().forEach(entries -> entries.add(entry));
  }

  /** A message that goes well. */
  Entry.Text good(String name, long seq) {
    Entry.Text message = text(name, seq);
    written(message);
    acknowledged(message);
    received(message);
    everywhere(message);
    return message;
  }

  Verdict judge() {
    pass(BOUND.multipliedBy(2));
    observations.add(new Observation.Fault(now(), "the end"));
    Map<Actor, LogView> deviceViews = new HashMap<>();
    devices.forEach((actor, log) -> deviceViews.put(actor, view(actor.toString(), log)));
    Map<UserId, LogView> syncViews = new HashMap<>();
    syncs.forEach((user, log) -> syncViews.put(user, view("sync of " + user, log)));
    Evidence evidence =
        new Evidence(7, observations, deviceViews, syncViews, view("the table", table), Map.of());
    return new Checker(BOUND).check(evidence);
  }

  private LogView view(String name, List<Entry> entries) {
    long head = entries.stream().mapToLong(Entry::seq).max().orElse(0);
    return new LogView(
        name,
        Map.of(conversation, new LogView.Log(head, entries)),
        Map.of(conversation, receiptsInTable));
  }
}
