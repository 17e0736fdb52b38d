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
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.registry.Lookups;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Passes on who is typing: not more often than needed, not between people of whom one blocks the
 * other, only among members of a group that is not too large, and not at all when that cannot be
 * found out.
 */
@Component
public final class TypingHandler {

  private record Spot(ConnectionId connection, ConversationId conversation, boolean on) {}

  private final Relations relations;
  private final GroupMembers groups;
  private final Deliveries deliveries;
  private final Lookups lookups;
  private final int maxMembers;
  private final Cache<Spot, Boolean> pausing;

  TypingHandler(
      Relations relations,
      GroupMembers groups,
      Deliveries deliveries,
      Lookups lookups,
      TypingProperties properties,
      Ticker ticker) {
    this.relations = relations;
    this.groups = groups;
    this.maxMembers = properties.maxMembers();
    this.deliveries = deliveries;
    this.lookups = lookups;
    this.pausing =
        Caffeine.newBuilder()
            .maximumSize(properties.remembered())
            .expireAfterWrite(properties.pause())
            .ticker(ticker::nanos)
            .build();
  }

  /** Takes a frame. Returns at once; the client hears of it only if something is wrong. */
  public void handle(Connection connection, Identity identity, ClientFrame.Typing frame) {
    if (frame.conversation().excludes(identity.user())) {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
    } else if (mayPass(connection, frame)) {
      if (frame.conversation().isGroup()) {
        toGroup(connection, identity.user(), frame);
      } else {
        toPeer(identity.user(), frame);
      }
    }
  }

  // Between two, who ceases to type is always passed on.
  private boolean mayPass(Connection connection, ClientFrame.Typing frame) {
    Spot spot = new Spot(connection.id(), frame.conversation(), frame.on());
    boolean paused = frame.on() || frame.conversation().isGroup();
    return !paused || pausing.asMap().putIfAbsent(spot, true) == null;
  }

  private void toPeer(UserId user, ClientFrame.Typing frame) {
    var _ =
        relations
            .areOpen(frame.conversation())
            .thenAccept(open -> {
              if (open) {
                pass(user, frame, List.of(frame.conversation().other(user)));
              }
            });
  }

  private void toGroup(Connection connection, UserId user, ClientFrame.Typing frame) {
    var _ =
        groups
            .of(frame.conversation(), user)
            .thenAccept(members -> {
              switch (members) {
                case Members.Known(_, var users, _) -> toMembers(connection, user, frame, users);
                case Members.Refused(var code, _) -> refuse(connection, frame, code);
              }
            });
  }

  private void toMembers(
      Connection connection, UserId user, ClientFrame.Typing frame, Set<UserId> members) {
    if (!members.contains(user)) {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
    } else if (members.size() <= maxMembers) {
      pass(user, frame, members.stream().filter(member -> !member.equals(user)).toList());
    }
  }

  // What may be well in a moment is not worth a word: typing is lost then.
  private static void refuse(Connection connection, ClientFrame.Typing frame, ErrorCode code) {
    if (!code.retryable()) {
      connection.refuse(Problem.of(code, frame.echo()));
    }
  }

  private void pass(UserId user, ClientFrame.Typing frame, List<UserId> others) {
    ServerFrame typing = ServerFrames.typing(frame.conversation(), user, frame.on());
    for (UserId other : others) {
      deliveries.push(new Push(other, typing, null, new Topic.Passing()), lookups.find(other));
    }
  }
}
