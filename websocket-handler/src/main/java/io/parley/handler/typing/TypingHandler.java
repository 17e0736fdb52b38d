package io.parley.handler.typing;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.delivery.PassingPushes;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Passes on who is typing: not more often than needed, not between two of whom one blocks the
 * other, only among members of a group that is not too large and from those who may write in it,
 * and not at all when that cannot be found out. In groups, blocks do not matter, as they do not for
 * messages.
 */
@Component
public final class TypingHandler {

  private final Relations relations;
  private final GroupMembers groups;
  private final PassingPushes pushes;
  private final TypingPace pace;
  private final Clock clock;
  private final int maxMembers;

  TypingHandler(
      Relations relations,
      GroupMembers groups,
      PassingPushes pushes,
      TypingPace pace,
      TypingProperties properties,
      Clock clock) {
    this.relations = relations;
    this.groups = groups;
    this.pushes = pushes;
    this.pace = pace;
    this.clock = clock;
    this.maxMembers = properties.maxMembers();
  }

  /** Takes a frame. Returns at once; the client hears of it only if something is wrong. */
  public void handle(Connection connection, Identity identity, ClientFrame.Typing frame) {
    if (frame.conversation().excludes(identity.user())) {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
      return;
    }
    boolean passes = pace.passes(connection.id(), frame.conversation(), frame.on());
    if (frame.conversation().isGroup()) {
      toGroup(connection, identity.user(), frame, passes);
    } else if (passes) {
      toPeer(identity.user(), frame);
    }
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

  /** Whoever may not write is told so each time, whether it would be passed on or not. */
  private void toGroup(
      Connection connection, UserId user, ClientFrame.Typing frame, boolean passes) {
    var _ =
        groups
            .of(frame.conversation(), user)
            .thenAccept(members -> {
              switch (members) {
                case Members.Known known -> toMembers(connection, user, frame, passes, known);
                case Members.Refused(var code, _) -> refuse(connection, frame, code);
              }
            });
  }

  private void toMembers(
      Connection connection,
      UserId user,
      ClientFrame.Typing frame,
      boolean passes,
      Members.Known members) {
    Optional<ErrorCode> refusal = members.refusal(user, clock.instant());
    Set<UserId> users = members.voices().keySet();
    if (refusal.isPresent()) {
      connection.refuse(Problem.of(refusal.get(), frame.echo()));
    } else if (passes && users.size() <= maxMembers) {
      pass(user, frame, users.stream().filter(member -> !member.equals(user)).toList());
    }
  }

  // What may be well in a moment is not worth a word: typing is lost then.
  private static void refuse(Connection connection, ClientFrame.Typing frame, ErrorCode code) {
    if (!code.retryable()) {
      connection.refuse(Problem.of(code, frame.echo()));
    }
  }

  private void pass(UserId user, ClientFrame.Typing frame, List<UserId> others) {
    pushes.push(ServerFrames.typing(frame.conversation(), user, frame.on()), others);
  }
}
