package io.parley.message.send;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.message.append.AppendClient;
import io.parley.message.append.AppendCommand;
import io.parley.message.append.AppendOutcome;
import io.parley.message.log.Content;
import io.parley.message.log.Fanout;
import io.parley.message.log.Origin;

/**
 * Sends for REST. The key of every first attempt is entered before it, so that a further one is
 * known to be one and is looked for in the log, and a first one is not.
 */
final class Sending {

  private final SendKeys keys;
  private final AppendClient appends;

  Sending(SendKeys keys, AppendClient appends) {
    this.keys = keys;
    this.appends = appends;
  }

  /** Blocks; what cannot be sent is a problem. */
  AppendOutcome.Appended send(ConversationId conversation, Origin origin, Content content) {
    if (!conversation.isGroup() && !conversation.includes(origin.sender())) {
      throw new ProblemException(ErrorCode.NOT_A_MEMBER);
    }
    boolean retry = !keys.enter(conversation, origin);
    AppendCommand command = new AppendCommand(conversation, origin, content, retry, new Fanout(""));
    return switch (appends.append(command)) {
      case AppendOutcome.Appended appended -> appended;
      case AppendOutcome.Refused(ErrorCode code) -> throw new ProblemException(code);
      case AppendOutcome.NotOwner(String _) -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    };
  }
}
