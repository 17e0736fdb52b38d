package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
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
    if (ready.isEmpty() || !ready.get().isListed()) {
      return new Attempt.Blocked();
    }
    Optional<Relation> relation = ready.get().relation().known();
    if (relation.isEmpty()) {
      return new Attempt.Blocked();
    }
    Submission submission = Submissions.of(command, ready.get(), relation.get());
    return switch (ready.get().log().offer(submission)) {
      case Offer.Accepted(var settlement, boolean duplicate) ->
          new Attempt.Waiting(shard, settlement, duplicate);
      case Offer.Overloaded() -> refused(ErrorCode.OVERLOADED);
      case Offer.UnknownReply() -> refused(ErrorCode.INVALID_FIELD);
      case Offer.Suspected _, Offer.Unsure _, Offer.Gone _ -> new Attempt.Blocked();
    };
  }

  private static Attempt refused(ErrorCode code) {
    return new Attempt.Done(new AppendOutcome.Refused(code));
  }
}
