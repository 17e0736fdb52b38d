package io.parley.message.send;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.message.append.AppendCommand;
import io.parley.message.append.AppendOutcome;
import io.parley.message.log.Content;
import io.parley.message.log.Fanout;
import io.parley.message.log.Origin;
import io.parley.message.store.StoreUnavailableException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends for REST. The key of every first attempt is entered before it, so that a further one is
 * known to be one and a first one is not looked for in the log; what came of it is noted after it,
 * so that a further one is not looked for either, however far the log has gone since.
 */
final class Sending {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private final SendKeys keys;
  private final Function<AppendCommand, AppendOutcome> appends;

  /**
   * What was sent.
   *
   * @param again whether an earlier attempt had sent it
   */
  record Sent(SendResult result, boolean again) {}

  /**
   * Sends.
   *
   * @param appends appends at the owner; never {@code NotOwner}
   */
  Sending(SendKeys keys, Function<AppendCommand, AppendOutcome> appends) {
    this.keys = keys;
    this.appends = appends;
  }

  /** Blocks; what cannot be sent is a problem. */
  Sent send(ConversationId conversation, Origin origin, Content content) {
    if (!conversation.isGroup() && !conversation.includes(origin.sender())) {
      throw new ProblemException(ErrorCode.NOT_A_MEMBER);
    }
    return switch (keys.enter(conversation, origin)) {
      case SendAttempt.First() -> append(command(conversation, origin, content, false));
      case SendAttempt.Further() -> append(command(conversation, origin, content, true));
      case SendAttempt.Done(SendResult result) -> new Sent(result, true);
    };
  }

  private Sent append(AppendCommand command) {
    return switch (appends.apply(command)) {
      case AppendOutcome.Appended appended -> {
        SendResult result = new SendResult(appended.seq(), appended.id(), appended.at());
        note(command, result);
        yield new Sent(result, appended.duplicate());
      }
      case AppendOutcome.Refused(ErrorCode code) -> throw new ProblemException(code);
      case AppendOutcome.NotOwner(String _) -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    };
  }

  // It is sent, whatever becomes of the note; without it a further attempt is looked for.
  private void note(AppendCommand command, SendResult result) {
    try {
      keys.succeeded(command.conversation(), command.origin(), result);
    } catch (StoreUnavailableException e) {
      log.warn("what came of a send could not be noted: {}", e.getMessage());
    }
  }

  private static AppendCommand command(
      ConversationId conversation, Origin origin, Content content, boolean retry) {
    return new AppendCommand(conversation, origin, content, retry, new Fanout(""));
  }
}
