package io.parley.client.receipt;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one user is in one conversation. What was read was delivered. */
public record Progress(
    ConversationId conversation,
    UserId user,
    long delivered,
    @Nullable Instant deliveredAt,
    long read,
    @Nullable Instant readAt) {

  static Progress none(ConversationId conversation, UserId user) {
    return new Progress(conversation, user, 0, null, 0, null);
  }

  /** This, moved forward to wherever the other is further. */
  Progress advancedTo(Progress other) {
    long newDelivered = Math.max(other.delivered, other.read);
    boolean deliveredMoves = newDelivered > delivered;
    boolean readMoves = other.read > read;
    if (!deliveredMoves && !readMoves) {
      return this;
    }
    Instant deliveryTime = other.deliveredAt != null ? other.deliveredAt : other.readAt;
    return new Progress(
        conversation,
        user,
        deliveredMoves ? newDelivered : delivered,
        deliveredMoves ? deliveryTime : deliveredAt,
        readMoves ? other.read : read,
        readMoves ? other.readAt : readAt);
  }
}
