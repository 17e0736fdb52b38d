package io.parley.bench.traffic;

import io.parley.bench.fleet.Counters;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.LogEvent;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.contracts.ClientId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Messages between members 0 and 1, 2 and 3, and so on, with a ledger for each direction. */
public final class PairTraffic implements FleetEvents {

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final List<Ledger> ledgers;
  private final int bytes;
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile Meters meters = new Meters(new Window(0, 0));

  /** Traffic of so many members with texts of so many bytes. */
  public PairTraffic(int members, int bytes) {
    this.bytes = bytes;
    this.ledgers = IntStream.range(0, members).mapToObj(i -> new Ledger()).toList();
  }

  /** What is sent from now on is measured if it falls into the window. */
  void measure(Window window) {
    meters = new Meters(window);
  }

  Meters meters() {
    return meters;
  }

  /** Sends the next message of the member to its partner. */
  public void send(Fleet fleet, int sender, long intendedNanos, Consumer<SendOutcome> done) {
    Member from = fleet.members().get(sender);
    UserId to = fleet.members().get(sender ^ 1).user().id();
    unanswered.incrementAndGet();
    int number = ledgers.get(sender).issue();
    String text = new Payload(run, number, intendedNanos).text(bytes);
    OutgoingMessage message =
        new OutgoingMessage(
            to, new ClientId(run + "-" + number), LogEvent.Content.text(text), false);
    var _ =
        from.client()
            .send(message)
            .thenAccept(outcome -> {
              answered(sender, number, intendedNanos, outcome, fleet.counters());
              done.accept(outcome);
              unanswered.decrementAndGet();
            });
  }

  @Override
  public void onMessage(Member member, LogEvent.Message message) {
    long now = System.nanoTime();
    Payload.parse(message.body())
        .filter(payload -> payload.run().equals(run))
        .ifPresent(payload -> {
          ledgers.get(member.index() ^ 1).receive((int) payload.number());
          meters.delivered(payload.intendedNanos(), now);
        });
  }

  /** Waits until everything is answered and what was acknowledged has arrived, within limits. */
  public void settle(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!settled() && System.nanoTime() - deadline < 0) {
      Fleet.sleepUntil(System.nanoTime() + 50_000_000);
    }
  }

  private boolean settled() {
    return unanswered.get() == 0 && ledgers.stream().allMatch(Ledger::settled);
  }

  /** What became of all messages. */
  public Verdict verdict() {
    return ledgers.stream().map(Ledger::verdict).reduce(Verdict.NONE, Verdict::plus);
  }

  private void answered(
      int sender, int number, long intendedNanos, SendOutcome outcome, Counters counters) {
    switch (outcome) {
      case SendOutcome.Acknowledged _ -> {
        ledgers.get(sender).acknowledge(number);
        meters.acknowledged(intendedNanos, System.nanoTime());
      }
      case SendOutcome.Refused refused -> counters.count("refused: " + refused.code());
      case SendOutcome.NotSent _ -> counters.count("not sent");
      case SendOutcome.Unknown _ -> counters.count("outcome unknown");
    }
  }
}
