package io.parley.message.receipt;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.cursor.Advance;
import io.parley.message.cursor.Cursors;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.relation.Relation;
import io.parley.message.relation.RelationUnknownException;
import java.util.List;
import java.util.Optional;

/** Carries out one receipt. */
final class ReceiptStepper {

  private final Ownership ownership;
  private final Conversations conversations;

  ReceiptStepper(Ownership ownership, Conversations conversations) {
    this.ownership = ownership;
    this.conversations = conversations;
  }

  /** From memory, without blocking. */
  ReceiptStep quickly(ReceiptAdvance receipt) {
    Optional<ReceiptOutcome> wrong = wrong(receipt);
    if (wrong.isPresent()) {
      return new ReceiptStep.Done(wrong.get());
    }
    Optional<Grant> grant = ownership.grant(Shards.of(receipt.conversation()));
    if (grant.isEmpty()) {
      return elsewhere(receipt);
    }
    Optional<Conversation> ready = conversations.ready(receipt.conversation(), grant.get());
    Optional<Relation> relation = ready.flatMap(conversation -> conversation.relation().known());
    return ready.isEmpty() || relation.isEmpty()
        ? new ReceiptStep.Blocked()
        : advance(receipt, ready.get(), keptFrom(receipt, ready.get(), relation.get()));
  }

  /** Reads what it needs. Blocks. */
  ReceiptStep carefully(ReceiptAdvance receipt) {
    ReceiptStep step = new ReceiptStep.Blocked();
    while (step instanceof ReceiptStep.Blocked) {
      Optional<Grant> grant = ownership.grant(Shards.of(receipt.conversation()));
      if (grant.isEmpty()) {
        return elsewhere(receipt);
      }
      Conversation conversation = conversations.get(receipt.conversation(), grant.get());
      step = advance(receipt, conversation, keptFrom(receipt, conversation));
    }
    return step;
  }

  private ReceiptStep advance(
      ReceiptAdvance receipt, Conversation conversation, List<UserId> keptFrom) {
    long head = conversation.log().head();
    if (receipt.highest() > head) {
      return refused(head == 0 ? ErrorCode.UNKNOWN_CONVERSATION : ErrorCode.BEYOND_HEAD);
    }
    int shard = conversation.grant().shard();
    return switch (conversation
        .cursors()
        .advance(receipt.user(), receipt.delivered(), receipt.read())) {
      case Advance.Moving(var moved, var durable) ->
          new ReceiptStep.Waiting(
              shard, outcome(moved.cursors(), moved.delivered(), moved.read(), keptFrom), durable);
      case Advance.Unmoved(Cursors cursors) ->
          conversation.grant().holds()
              ? new ReceiptStep.Done(outcome(cursors, false, false, keptFrom))
              : elsewhere(receipt);
      case Advance.Gone() -> new ReceiptStep.Blocked();
    };
  }

  private static ReceiptOutcome outcome(
      Cursors cursors, boolean delivered, boolean read, List<UserId> keptFrom) {
    return new ReceiptOutcome.Advanced(
        cursors.delivered().seq(),
        cursors.read().seq(),
        cursors.movedAt(),
        delivered,
        read,
        keptFrom);
  }

  private static List<UserId> keptFrom(
      ReceiptAdvance receipt, Conversation conversation, Relation relation) {
    return conversation.relation().keptFrom(receipt.user(), relation);
  }

  // What nobody can tell at the moment is kept from everybody else: they see it at their next sync.
  private static List<UserId> keptFrom(ReceiptAdvance receipt, Conversation conversation) {
    try {
      return keptFrom(receipt, conversation, conversation.relation().get());
    } catch (RelationUnknownException e) {
      return List.of(conversation.id().other(receipt.user()));
    }
  }

  private static Optional<ReceiptOutcome> wrong(ReceiptAdvance receipt) {
    if (!receipt.conversation().includes(receipt.user())) {
      return Optional.of(new ReceiptOutcome.Refused(ErrorCode.NOT_A_MEMBER));
    }
    if (receipt.delivered() < 0 || receipt.read() < 0) {
      return Optional.of(new ReceiptOutcome.Refused(ErrorCode.INVALID_FIELD));
    }
    return Optional.empty();
  }

  private ReceiptStep elsewhere(ReceiptAdvance receipt) {
    return new ReceiptStep.Done(
        new ReceiptOutcome.NotOwner(ownership.redirect(Shards.of(receipt.conversation()))));
  }

  private static ReceiptStep refused(ErrorCode code) {
    return new ReceiptStep.Done(new ReceiptOutcome.Refused(code));
  }
}
