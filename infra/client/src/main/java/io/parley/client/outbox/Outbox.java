package io.parley.client.outbox;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.Recipient;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.Timers;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages until they are acknowledged or refused. A message is tried again, under the same client
 * id, after a lost connection, a missing answer or a refusal for the moment. Messages to one
 * recipient leave in the order in which they were submitted. Lives on its event loop: every method
 * is called there, and outcomes complete there.
 */
public final class Outbox {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final UserId self;
  private final OutboxLimits limits;
  private final Timers timers;
  private final Consumer<ClientFrame> send;
  private final Map<Recipient, Lane> lanes = new LinkedHashMap<>();
  private int pending;
  private boolean connected;
  private boolean closed;
  private boolean watching;

  public Outbox(UserId self, OutboxLimits limits, Timers timers, Consumer<ClientFrame> send) {
    this.self = self;
    this.limits = limits;
    this.timers = timers;
    this.send = send;
  }

  /** Takes a message in. One that is in already, by its client id, is not taken twice. */
  public CompletableFuture<SendOutcome> submit(OutgoingMessage message) {
    Lane lane = lanes.computeIfAbsent(message.to(), to -> new Lane());
    Entry present = lane.find(message.clientId());
    if (present != null) {
      return present.outcome;
    }
    if (closed || pending >= limits.pending()) {
      tidy(message.to(), lane);
      String reason = closed ? "The client is closed." : "Too many messages wait to be sent.";
      return CompletableFuture.completedFuture(new SendOutcome.NotSent(reason));
    }
    Entry entry = new Entry(message);
    lane.add(entry);
    pending++;
    pump(lane);
    return entry.outcome;
  }

  /** There is a connection: everything that waits may leave. */
  public void connected() {
    connected = true;
    for (Lane lane : List.copyOf(lanes.values())) {
      lane.resume();
      pump(lane);
    }
  }

  /** The connection is gone: what was on its way may have arrived or not. */
  public void disconnected() {
    connected = false;
    for (Lane lane : lanes.values()) {
      lane.entries().forEach(entry -> entry.comeBack(true));
    }
  }

  /** The server acknowledged a message. {@code known} gets it before its outcome completes. */
  public void acknowledged(ServerFrame.Sent sent, Consumer<OutgoingMessage> known) {
    Recipient to = Recipient.in(sent.conversation(), self);
    Entry entry = take(to, sent.clientId());
    if (entry != null) {
      known.accept(entry.message);
      entry.outcome.complete(
          new SendOutcome.Acknowledged(sent.conversation(), sent.seq(), sent.id(), sent.at()));
    }
  }

  /** The server answered with an error that names a client id. */
  public void failed(ServerFrame.Failure failure, ClientId clientId) {
    Lane lane = laneOf(failure.conversation(), clientId);
    Entry entry = lane == null ? null : lane.find(clientId);
    if (lane == null || entry == null) {
      return;
    }
    if (failure.retryable()) {
      boolean mayBeThere = !failure.errorCode().equals(Optional.of(ErrorCode.RATE_LIMITED));
      entry.comeBack(mayBeThere);
      pause(lane, retryAfter(failure, entry));
    } else {
      take(entry.message.to(), clientId);
      entry.outcome.complete(new SendOutcome.Refused(failure.code(), failure.message()));
    }
  }

  /** Messages that are not acknowledged yet. */
  public int pending() {
    return pending;
  }

  /** Gives up on everything that is in here. */
  public void close() {
    closed = true;
    connected = false;
    List<Entry> left = new ArrayList<>();
    lanes.values().forEach(lane -> left.addAll(lane.entries()));
    lanes.clear();
    pending = 0;
    for (Entry entry : left) {
      entry.outcome.complete(
          entry.uncertain()
              ? new SendOutcome.Unknown()
              : new SendOutcome.NotSent("The client was closed before it could be sent."));
    }
  }

  private void pump(Lane lane) {
    if (!connected) {
      return;
    }
    Entry next = lane.next(limits.inFlightPerConversation());
    while (next != null) {
      send.accept(next.depart(timers.nanos()));
      watch();
      next = lane.next(limits.inFlightPerConversation());
    }
  }

  private @Nullable Entry take(Recipient to, ClientId clientId) {
    Lane lane = lanes.get(to);
    Entry entry = lane == null ? null : lane.remove(clientId);
    if (lane == null || entry == null) {
      return null;
    }
    pending--;
    tidy(to, lane);
    pump(lane);
    return entry;
  }

  private void tidy(Recipient to, Lane lane) {
    if (lane.isEmpty()) {
      lanes.remove(to);
    }
  }

  private @Nullable Lane laneOf(@Nullable ConversationId conversation, ClientId clientId) {
    if (conversation != null && (conversation.isGroup() || conversation.includes(self))) {
      return lanes.get(Recipient.in(conversation, self));
    }
    for (Lane lane : lanes.values()) {
      Entry entry = lane.find(clientId);
      if (entry != null && entry.inFlight()) {
        return lane;
      }
    }
    return null;
  }

  private void pause(Lane lane, Duration time) {
    lane.pause();
    timers.after(
        time,
        () -> {
          lane.resume();
          pump(lane);
        });
  }

  private static Duration retryAfter(ServerFrame.Failure failure, Entry entry) {
    Duration asked = failure.retryAfter();
    if (asked != null) {
      return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.clamp(entry.failures() - 1, 0, 6));
    return grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
  }

  /** Looks once a second for messages without an answer, as long as there are messages. */
  private void watch() {
    if (!watching) {
      watching = true;
      timers.after(Duration.ofSeconds(1), this::lookForSilence);
    }
  }

  private void lookForSilence() {
    watching = false;
    long patience = limits.answerTimeout().toNanos();
    long now = timers.nanos();
    for (Lane lane : List.copyOf(lanes.values())) {
      for (Entry entry : lane.entries()) {
        if (entry.inFlightLongerThan(patience, now)) {
          entry.comeBack(true);
        }
      }
      pump(lane);
    }
    if (pending > 0) {
      watch();
    }
  }
}
