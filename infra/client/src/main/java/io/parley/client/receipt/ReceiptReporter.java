package io.parley.client.receipt;

import io.parley.client.frame.ClientFrame;
import io.parley.client.time.Timers;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Reports how far this device is. Reports of one conversation are merged while they wait. A report
 * has no answer, so those of the last minutes are made again after a lost connection. Lives on its
 * event loop: every method is called there.
 */
public final class ReceiptReporter {

  private static final Duration REPEATED_WHEN_YOUNGER = Duration.ofMinutes(2);

  /**
   * More conversations than these are not repeated after a loss; the next event makes up for it.
   */
  private static final int MAX_REMEMBERED = 1_000;

  private final Timers timers;
  private final Duration merging;
  private final Runnable ready;
  private final Map<ConversationId, Position> positions = new LinkedHashMap<>();
  private final SequencedSet<ConversationId> due = new LinkedHashSet<>();
  private boolean announced;

  /** {@code ready} is called a moment after there is something to poll. */
  public ReceiptReporter(Timers timers, Duration merging, Runnable ready) {
    this.timers = timers;
    this.merging = merging;
    this.ready = ready;
  }

  /** Everything up to {@code seq} is in the log. */
  public void delivered(ConversationId conversation, long seq) {
    Position position = position(conversation);
    if (seq > position.delivered) {
      position.delivered = seq;
      due(conversation);
    }
  }

  /** Everything up to {@code seq} was seen by the user. */
  public void read(ConversationId conversation, long seq) {
    Position position = position(conversation);
    if (seq > position.read) {
      position.read = seq;
      position.delivered = Math.max(position.delivered, seq);
      due(conversation);
    }
  }

  /** The next report, taken out. */
  public Optional<ClientFrame> poll() {
    if (due.isEmpty()) {
      return Optional.empty();
    }
    ConversationId conversation = due.removeFirst();
    Position position = position(conversation);
    position.reportedAt = timers.nanos();
    ClientFrame report = position.report(conversation);
    if (position.unreported()) {
      due.add(conversation);
    }
    return Optional.of(report);
  }

  /** The server did not take the last report about the conversation. */
  public void failed(ConversationId conversation) {
    Position position = positions.get(conversation);
    if (position != null) {
      position.reportAgain();
      due(conversation);
    }
  }

  /** The user is not in the conversation any more: nothing of it is reported. */
  public void forget(ConversationId conversation) {
    positions.remove(conversation);
    due.remove(conversation);
  }

  /** There is a new connection; what was reported on the last one may not have arrived. */
  public void connected() {
    long now = timers.nanos();
    positions.forEach((conversation, position) -> {
      if (now - position.reportedAt < REPEATED_WHEN_YOUNGER.toNanos()) {
        position.reportAgain();
        due.add(conversation);
      }
    });
    announce();
  }

  /** The conversation that a reference of ours names. */
  public static Optional<ConversationId> conversationOf(String ref) {
    return ref.startsWith("r:") ? ConversationId.tryParse(ref.substring(2)) : Optional.empty();
  }

  private Position position(ConversationId conversation) {
    Position known = positions.get(conversation);
    if (known != null) {
      return known;
    }
    if (positions.size() >= MAX_REMEMBERED) {
      forgetOldest();
    }
    Position position = new Position();
    position.reportedAt = timers.nanos();
    positions.put(conversation, position);
    return position;
  }

  private void forgetOldest() {
    positions.keySet().stream()
        .filter(conversation -> !due.contains(conversation))
        .findFirst()
        .ifPresent(positions::remove);
  }

  private void due(ConversationId conversation) {
    due.add(conversation);
    announce();
  }

  private void announce() {
    if (!announced && !due.isEmpty()) {
      announced = true;
      timers.after(
          merging,
          () -> {
            announced = false;
            ready.run();
          });
    }
  }

  /** Where this device is in one conversation, and what of it was reported. */
  private static final class Position {
    private long delivered;
    private long read;
    private long reportedDelivered;
    private long reportedRead;
    private long reportedAt;

    boolean unreported() {
      return read > reportedRead || delivered > reportedDelivered;
    }

    void reportAgain() {
      reportedRead = 0;
      reportedDelivered = 0;
    }

    /** The next report; reading implies delivery. */
    ClientFrame report(ConversationId conversation) {
      String ref = "r:" + conversation.value();
      if (read > reportedRead) {
        reportedRead = read;
        reportedDelivered = Math.max(reportedDelivered, read);
        return new ClientFrame.Read(conversation, read, ref);
      }
      reportedDelivered = delivered;
      return new ClientFrame.Delivered(conversation, delivered, ref);
    }
  }
}
