package io.parley.handler.typing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.ConnectionId;
import io.parley.handler.connection.Identity;
import io.parley.handler.delivery.Deliveries;
import io.parley.handler.delivery.Push;
import io.parley.handler.delivery.Topic;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.registry.Lookups;
import org.springframework.stereotype.Component;

/**
 * Passes on who is typing: not more often than needed, not between people of whom one blocks the
 * other, and not at all when that cannot be found out.
 */
@Component
public final class TypingHandler {

  private record Spot(ConnectionId connection, ConversationId conversation) {}

  private final Relations relations;
  private final Deliveries deliveries;
  private final Lookups lookups;
  private final Cache<Spot, Boolean> pausing;

  TypingHandler(
      Relations relations,
      Deliveries deliveries,
      Lookups lookups,
      TypingProperties properties,
      Ticker ticker) {
    this.relations = relations;
    this.deliveries = deliveries;
    this.lookups = lookups;
    this.pausing =
        Caffeine.newBuilder()
            .maximumSize(properties.remembered())
            .expireAfterWrite(properties.pause())
            .ticker(ticker::nanos)
            .build();
  }

  /** Takes a frame. Returns at once; there is no answer. */
  public void handle(Connection connection, Identity identity, ClientFrame.Typing frame) {
    if (!frame.conversation().includes(identity.user())) {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
    } else if (mayPass(connection, frame)) {
      var _ =
          relations
              .areOpen(frame.conversation())
              .thenAccept(open -> {
                if (open) {
                  pass(identity.user(), frame);
                }
              });
    }
  }

  // Who ceases to type is always passed on, and whoever begins again after it, too.
  private boolean mayPass(Connection connection, ClientFrame.Typing frame) {
    Spot spot = new Spot(connection.id(), frame.conversation());
    if (frame.on()) {
      return pausing.asMap().putIfAbsent(spot, true) == null;
    }
    return true;
  }

  private void pass(UserId user, ClientFrame.Typing frame) {
    UserId peer = frame.conversation().other(user);
    deliveries.push(
        new Push(
            peer,
            ServerFrames.typing(frame.conversation(), user, frame.on()),
            null,
            new Topic.Passing()),
        lookups.find(peer));
  }
}
