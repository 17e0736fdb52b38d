package io.parley.message.append;

import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.log.Submission;
import io.parley.message.relation.Relation;
import java.util.List;

/** Makes submissions to logs of commands. */
final class Submissions {

  private Submissions() {}

  static Submission of(AppendCommand command, Conversation conversation, Relation relation) {
    UserId sender = command.origin().sender();
    List<UserId> hiddenFrom = conversation.relation().hiddenFrom(sender, relation);
    return command.retry()
        ? Submission.retry(command.origin(), command.content(), hiddenFrom)
        : Submission.first(command.origin(), command.content(), hiddenFrom);
  }
}
