package io.parley.handler.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.frame.Problem;
import io.parley.handler.shard.Reply;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers {@code sync}. */
@Component
public final class SyncHandler {

  private final Syncs syncs;

  SyncHandler(Syncs syncs) {
    this.syncs = syncs;
  }

  /** Takes a request. Returns at once; the answer follows. */
  public void handle(Connection connection, Identity identity, ClientFrame.Sync frame) {
    Optional<ConversationId> foreign = foreign(identity.user(), frame);
    if (foreign.isPresent()) {
      connection.refuse(
          Problem.of(ErrorCode.NOT_A_MEMBER, about(foreign.get(), frame.echo()), "cursors"));
      return;
    }
    long since = frame.since() == null ? 0 : frame.since().toEpochMilli();
    SyncQuery query = new SyncQuery(identity.user(), frame.cursors(), since);
    boolean taken =
        connection.request(done -> syncs.ask(query, new Answer(connection, frame.echo(), done)));
    if (!taken) {
      connection.refuse(Problem.of(ErrorCode.OVERLOADED, frame.echo()));
    }
  }

  private static Optional<ConversationId> foreign(UserId user, ClientFrame.Sync frame) {
    return frame.cursors().keySet().stream()
        .filter(conversation -> conversation.excludes(user))
        .findFirst();
  }

  private static Echo about(ConversationId conversation, Echo echo) {
    return new Echo(echo.ref(), null, conversation);
  }

  private record Answer(Connection connection, Echo echo, Runnable done)
      implements Reply<SyncOutcome> {

    @Override
    public void done(SyncOutcome outcome) {
      switch (outcome) {
        case SyncOutcome.Heads heads -> {
          for (ConversationId conversation : heads.ahead()) {
            connection.refuse(Problem.of(ErrorCode.CURSOR_AHEAD, about(conversation, echo)));
          }
          FramePacer.send(
              connection, ListFrames.heads(heads.heads(), heads.asOfMillis(), echo.ref()), done);
        }
        case SyncOutcome.Refused(var code) -> failed(code);
      }
    }

    @Override
    public void failed(ErrorCode code) {
      connection.refuse(Problem.of(code, echo));
      done.run();
    }
  }
}
