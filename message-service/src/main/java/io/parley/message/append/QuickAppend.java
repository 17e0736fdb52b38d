package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.log.EventKind;
import io.parley.message.log.Offer;
import io.parley.message.log.Submission;
import io.parley.message.relation.Relation;
import java.util.Optional;

/** The usual case: everything that an append needs is in memory. Never blocks. */
final class QuickAppend {

  private final Ownership ownership;
  private final Conversations conversations;

  QuickAppend(Ownership ownership, Conversations conversations) {
    this.ownership = ownership;
    this.conversations = conversations;
  }

  Attempt attempt(AppendCommand command) {
    int shard = Shards.of(command.conversation());
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new Attempt.Done(new AppendOutcome.NotOwner(ownership.redirect(shard)));
    }
    Optional<Conversation> ready = conversations.ready(command.conversation(), grant.get());
    return ready.isEmpty() ? new Attempt.Blocked() : attempt(command, ready.get());
  }

  private static Attempt attempt(AppendCommand command, Conversation ready) {
    return switch (ready.parties()) {
      case Parties.Pair pair -> {
        Optional<Relation> relation = pair.relation().known();
        yield relation.isEmpty() || !ready.isListed()
            ? new Attempt.Blocked()
            : offer(command, ready, Submissions.of(command, pair.relation(), relation.get()));
      }
      case Parties.Many _ ->
          command.content().kind() == EventKind.GROUP
              ? new Attempt.Blocked()
              : offer(command, ready, Submissions.of(command));
    };
  }

  private static Attempt offer(AppendCommand command, Conversation ready, Submission submission) {
    return switch (ready.log().offer(submission)) {
      case Offer.Accepted(var settlement, boolean duplicate) ->
          Attempt.accepted(command, ready, settlement, duplicate);
      case Offer.Refused(ErrorCode code) -> new Attempt.Done(new AppendOutcome.Refused(code));
      case Offer.Suspected _, Offer.Unsure _, Offer.Passed _, Offer.Gone _ -> new Attempt.Blocked();
    };
  }
}
