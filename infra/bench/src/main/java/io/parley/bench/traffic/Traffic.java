package io.parley.bench.traffic;

import io.parley.bench.fleet.Counters;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.contracts.ClientId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Messages of the members of a fleet, each of which is accounted for. */
public abstract sealed class Traffic implements FleetEvents permits PairTraffic, RoomTraffic {

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final int bytes;
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile Meters meters = new Meters(new Window(0, 0));

  /** Traffic with texts of so many bytes. */
  Traffic(int bytes) {
    this.bytes = bytes;
  }

  /** How many members send: the first ones of the fleet. */
  abstract int senders();

  /** To whom the member sends. */
  abstract Recipient recipient(Fleet fleet, int sender);

  /** The number of the sender's next message, higher than that of the one before. */
  abstract int issue(int sender);

  abstract void acknowledge(int sender, int number);

  abstract void receive(Member receiver, LogEvent.Message message, int number);

  /** Whether everything that was acknowledged has arrived. */
  abstract boolean arrived();

  /** What became of all messages. */
  public abstract Verdict verdict();

  /** What is sent from now on is measured if it falls into the window. */
  final void measure(Window window) {
    meters = new Meters(window);
  }

  final Meters meters() {
    return meters;
  }

  /** Sends the next message of the member. */
  public final void send(Fleet fleet, int sender, long intendedNanos, Consumer<SendOutcome> done) {
    unanswered.incrementAndGet();
    int number = issue(sender);
    String text = new Payload(run, number, intendedNanos).text(bytes);
    OutgoingMessage message =
        new OutgoingMessage(
            recipient(fleet, sender),
            new ClientId(run + "-" + number),
            LogEvent.Content.text(text),
            false);
    var _ =
        fleet
            .members()
            .get(sender)
            .client()
            .send(message)
            .thenAccept(outcome -> {
              answered(sender, number, intendedNanos, outcome, fleet.counters());
              done.accept(outcome);
              unanswered.decrementAndGet();
            });
  }

  @Override
  public final void onMessage(Member member, LogEvent.Message message) {
    long now = System.nanoTime();
    Payload.parse(message.body())
        .filter(payload -> payload.run().equals(run))
        .ifPresent(payload -> {
          receive(member, message, (int) payload.number());
          meters.delivered(payload.intendedNanos(), now);
        });
  }

  /** Waits until everything is answered and what was acknowledged has arrived, within limits. */
  public final void settle(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!settled() && System.nanoTime() - deadline < 0) {
      Fleet.sleepUntil(System.nanoTime() + 50_000_000);
    }
  }

  private boolean settled() {
    return unanswered.get() == 0 && arrived();
  }

  private void answered(
      int sender, int number, long intendedNanos, SendOutcome outcome, Counters counters) {
    switch (outcome) {
      case SendOutcome.Acknowledged _ -> {
        acknowledge(sender, number);
        meters.acknowledged(intendedNanos, System.nanoTime());
      }
      case SendOutcome.Refused refused -> counters.count("refused: " + refused.code());
      case SendOutcome.NotSent _ -> counters.count("not sent");
      case SendOutcome.Unknown _ -> counters.count("outcome unknown");
    }
  }
}
