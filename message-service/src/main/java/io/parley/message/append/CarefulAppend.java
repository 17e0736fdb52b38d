package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Offer;
import io.parley.message.log.Settlement;
import io.parley.message.log.Submission;
import io.parley.message.relation.Relation;
import io.parley.message.relation.RelationUnknownException;
import io.parley.message.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An append that has to read first: the conversation is not in memory, is new, may hold the event
 * already, or gets new members. Blocks.
 */
final class CarefulAppend {

  private final Ownership ownership;
  private final Conversations conversations;
  private final Opening opening;
  private final DuplicateFinder duplicates;

  CarefulAppend(
      Ownership ownership,
      Conversations conversations,
      Opening opening,
      DuplicateFinder duplicates) {
    this.ownership = ownership;
    this.conversations = conversations;
    this.opening = opening;
    this.duplicates = duplicates;
  }

  Attempt attempt(AppendCommand command) {
    try {
      Attempt attempt = once(command);
      while (attempt instanceof Attempt.Blocked) {
        attempt = once(command);
      }
      return attempt;
    } catch (StoreUnavailableException | RelationUnknownException e) {
      return refused(ErrorCode.UNAVAILABLE);
    }
  }

  private Attempt once(AppendCommand command) {
    int shard = Shards.of(command.conversation());
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new Attempt.Done(new AppendOutcome.NotOwner(ownership.redirect(shard)));
    }
    Conversation conversation = conversations.get(command.conversation(), grant.get());
    return switch (conversation.parties()) {
      case Parties.Pair pair -> {
        Relation relation = pair.relation().get();
        Optional<ErrorCode> refusal = opening.open(conversation, pair, relation);
        yield refusal.isPresent()
            ? refused(refusal.get())
            : submit(command, conversation, Submissions.of(command, pair.relation(), relation));
      }
      case Parties.Many many -> {
        Optional<ErrorCode> refusal = opening.admit(command, conversation, many.group());
        yield refusal.isPresent()
            ? refused(refusal.get())
            : submit(command, conversation, Submissions.of(command));
      }
    };
  }

  private Attempt submit(AppendCommand command, Conversation conversation, Submission first) {
    Submission submission = first;
    while (true) {
      switch (conversation.log().offer(submission)) {
        case Offer.Accepted(var settlement, boolean duplicate) -> {
          return Attempt.accepted(command, conversation, settlement, duplicate);
        }
        case Offer.Suspected(List<Long> seqs) -> {
          Optional<LogEvent> found = duplicates.among(conversation.id(), seqs, submission.origin());
          if (found.isPresent()) {
            return duplicate(command, conversation, found.get());
          }
          submission = submission.noneOf(union(submission, seqs));
        }
        case Offer.Unsure(long from, long to) -> {
          Optional<LogEvent> found =
              duplicates.between(conversation.id(), from, to, submission.origin());
          if (found.isPresent()) {
            return duplicate(command, conversation, found.get());
          }
          submission = submission.absentUpTo(to);
        }
        case Offer.Passed() -> {
          return passed(command, conversation);
        }
        case Offer.Refused(ErrorCode code) -> {
          return refused(code);
        }
        case Offer.Gone() -> {
          return new Attempt.Blocked();
        }
      }
    }
  }

  // Not found: it is being written, for somebody else who asked for the same.
  private Attempt passed(AppendCommand command, Conversation conversation) {
    return duplicates
        .change(conversation.id(), conversation.log().head(), command.content())
        .map(event -> duplicate(command, conversation, event))
        .orElseGet(() -> refused(ErrorCode.CONFLICT));
  }

  // What was read counts only if this instance was still the owner afterwards.
  private Attempt duplicate(AppendCommand command, Conversation conversation, LogEvent event) {
    Grant grant = conversation.grant();
    return grant.holds()
        ? Attempt.accepted(
            command,
            conversation,
            CompletableFuture.completedFuture(new Settlement.Durable(event)),
            true)
        : new Attempt.Done(new AppendOutcome.NotOwner(ownership.redirect(grant.shard())));
  }

  private static List<Long> union(Submission submission, List<Long> seqs) {
    List<Long> all = new ArrayList<>(submission.others());
    all.addAll(seqs);
    return all;
  }

  private static Attempt refused(ErrorCode code) {
    return new Attempt.Done(new AppendOutcome.Refused(code));
  }
}
