package io.parley.client.outbox;

import java.time.Duration;

/**
 * The bounds of an outbox.
 *
 * @param pending messages that may wait for their acknowledgement, all conversations together
 * @param inFlightPerConversation messages of one conversation that are on their way at once. With
 *     1, the order of messages is kept whatever happens; with more, a message that the server
 *     refuses for the moment may be overtaken by the next
 * @param answerTimeout after this time without an answer a message is sent again
 */
public record OutboxLimits(int pending, int inFlightPerConversation, Duration answerTimeout) {

  /** Bounds for a person who writes. */
  public static final OutboxLimits DEFAULT = new OutboxLimits(1_000, 1, Duration.ofSeconds(10));

  public OutboxLimits {
    if (pending < 1 || inFlightPerConversation < 1 || !answerTimeout.isPositive()) {
      throw new IllegalArgumentException("the bounds of an outbox are positive");
    }
  }
}
