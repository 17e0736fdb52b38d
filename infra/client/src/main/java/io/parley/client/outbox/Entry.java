package io.parley.client.outbox;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import java.util.concurrent.CompletableFuture;

/** A message in the outbox and where it stands. */
final class Entry {

  final OutgoingMessage message;
  final CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();

  /** Whether an attempt may have put the message into the log. */
  private boolean uncertain;

  private boolean inFlight;
  private long sentAt;
  private int failures;

  Entry(OutgoingMessage message) {
    this.message = message;
    this.uncertain = message.retry();
  }

  boolean inFlight() {
    return inFlight;
  }

  boolean uncertain() {
    return uncertain || inFlight;
  }

  /** How often it came back for a later attempt. */
  int failures() {
    return failures;
  }

  boolean inFlightLongerThan(long nanos, long now) {
    return inFlight && now - sentAt >= nanos;
  }

  /** The frame to be sent now. */
  ClientFrame.Send depart(long now) {
    inFlight = true;
    sentAt = now;
    LogEvent.Content content = message.content();
    return new ClientFrame.Send(
        message.to(),
        message.clientId(),
        content.body(),
        content.replyTo(),
        content.mentions(),
        uncertain);
  }

  /** Waits for another attempt. {@code mayBeThere}: the last one may have succeeded. */
  void comeBack(boolean mayBeThere) {
    if (inFlight) {
      inFlight = false;
      failures++;
      uncertain |= mayBeThere;
    }
  }
}
