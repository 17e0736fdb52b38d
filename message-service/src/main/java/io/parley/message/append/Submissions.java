package io.parley.message.append;

import io.parley.contracts.UserId;
import io.parley.message.log.Submission;
import io.parley.message.relation.ConversationRelation;
import io.parley.message.relation.Relation;
import java.util.List;

/** Makes submissions to logs of commands. */
final class Submissions {

  private Submissions() {}

  /** To a direct conversation. */
  static Submission of(AppendCommand command, ConversationRelation pair, Relation relation) {
    return of(command, pair.hiddenFrom(command.origin().sender(), relation));
  }

  /** To a group. */
  static Submission of(AppendCommand command) {
    return of(command, List.of());
  }

  private static Submission of(AppendCommand command, List<UserId> hiddenFrom) {
    Submission submission =
        command.retry()
            ? Submission.retry(command.origin(), command.content(), hiddenFrom)
            : Submission.first(command.origin(), command.content(), hiddenFrom);
    return submission.withFanout(command.fanout());
  }
}
