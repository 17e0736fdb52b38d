package io.parley.handler.receipt;

import io.parley.contracts.UserId;
import io.parley.handler.connection.ConnectionId;
import io.parley.handler.delivery.Deliveries;
import io.parley.handler.delivery.Push;
import io.parley.handler.delivery.Topic;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.registry.Lookups;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the user's other devices, and in direct conversations the other side, where cursors stand
 * now. Of both cursors, so that of two such frames one is ahead in both, and what is overtaken on
 * its way can be dropped. In groups the others are told by tallies.
 */
@Component
final class ReceiptRelay {

  private final Deliveries deliveries;
  private final Lookups lookups;

  ReceiptRelay(Deliveries deliveries, Lookups lookups) {
    this.deliveries = deliveries;
    this.lookups = lookups;
  }

  void tell(Reader reader, List<Claim> claims, AdvanceOutcome.Advanced advanced) {
    ServerFrame frame =
        ServerFrames.receipt(
            reader.conversation(),
            reader.user(),
            advanced.cursors().delivered(),
            advanced.cursors().read(),
            advanced.atMillis());
    Topic topic =
        new Topic.Cursors(
            reader.conversation(),
            reader.user(),
            advanced.cursors().delivered(),
            advanced.cursors().read());
    if (!reader.conversation().isGroup()) {
      UserId peer = reader.conversation().other(reader.user());
      if (!advanced.hiddenFrom().contains(peer)) {
        push(new Push(peer, frame, null, topic));
      }
    }
    push(new Push(reader.user(), frame, onlyOrigin(claims), topic));
  }

  private void push(Push push) {
    deliveries.push(push, lookups.find(push.user()));
  }

  private static @Nullable ConnectionId onlyOrigin(List<Claim> claims) {
    List<ConnectionId> origins =
        claims.stream().map(claim -> claim.connection().id()).distinct().toList();
    return origins.size() == 1 ? origins.getFirst() : null;
  }
}
