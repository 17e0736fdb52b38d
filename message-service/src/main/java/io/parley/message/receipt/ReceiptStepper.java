package io.parley.message.receipt;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.cursor.Advance;
import io.parley.message.cursor.Cursors;
import io.parley.message.group.Gathering;
import io.parley.message.group.Standing;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.relation.ConversationRelation;
import io.parley.message.relation.RelationUnknownException;
import java.util.List;
import java.util.Optional;

/** Carries out one receipt. */
final class ReceiptStepper {

  private final Ownership ownership;
  private final Conversations conversations;
  private final Gathering gathering;

  ReceiptStepper(Ownership ownership, Conversations conversations, Gathering gathering) {
    this.ownership = ownership;
    this.conversations = conversations;
    this.gathering = gathering;
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
    if (ready.isEmpty()) {
      return new ReceiptStep.Blocked();
    }
    return switch (ready.get().parties()) {
      case Parties.Pair(var _, var relation) ->
          relation
              .known()
              .map(known -> advance(receipt, ready.get(), relation.keptFrom(receipt.user(), known)))
              .orElseGet(ReceiptStep.Blocked::new);
      case Parties.Many many -> advance(receipt, ready.get(), many);
    };
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
      step =
          switch (conversation.parties()) {
            case Parties.Pair(var _, var relation) ->
                advance(receipt, conversation, keptFrom(receipt, relation));
            case Parties.Many many -> advance(receipt, conversation, many);
          };
    }
    return step;
  }

  private ReceiptStep advance(
      ReceiptAdvance receipt, Conversation conversation, Parties.Many many) {
    if (conversation.log().head() == 0) {
      return refused(ErrorCode.UNKNOWN_CONVERSATION);
    }
    if (!(many.group().standing(receipt.user()) instanceof Standing.Inside)) {
      return refused(ErrorCode.NOT_A_MEMBER);
    }
    ReceiptStep step = advance(receipt, conversation, List.of());
    if (step instanceof ReceiptStep.Waiting waiting) {
      var _ = waiting.durable().thenRun(many.tallies()::touch);
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
    int gather = gatherMillis(conversation);
    return switch (conversation
        .cursors()
        .advance(receipt.user(), receipt.delivered(), receipt.read())) {
      case Advance.Moving(var moved, var durable) ->
          new ReceiptStep.Waiting(shard, outcome(moved, keptFrom, gather), durable);
      case Advance.Unmoved(Cursors cursors) ->
          conversation.grant().holds()
              ? new ReceiptStep.Done(
                  outcome(new Advance.Moved(cursors, false, false), keptFrom, gather))
              : elsewhere(receipt);
      case Advance.Gone() -> new ReceiptStep.Blocked();
    };
  }

  private int gatherMillis(Conversation conversation) {
    return switch (conversation.parties()) {
      case Parties.Pair _ -> 0;
      case Parties.Many(var group, var _) -> gathering.millis(group.size());
    };
  }

  private static ReceiptOutcome outcome(
      Advance.Moved moved, List<UserId> keptFrom, int gatherMillis) {
    Cursors cursors = moved.cursors();
    return new ReceiptOutcome.Advanced(
        cursors.delivered().seq(),
        cursors.read().seq(),
        cursors.movedAt(),
        moved.delivered(),
        moved.read(),
        keptFrom,
        gatherMillis);
  }

  // What nobody can tell at the moment is kept from everybody else: they see it at their next sync.
  private static List<UserId> keptFrom(ReceiptAdvance receipt, ConversationRelation relation) {
    try {
      return relation.keptFrom(receipt.user(), relation.get());
    } catch (RelationUnknownException e) {
      return List.of(receipt.conversation().other(receipt.user()));
    }
  }

  private static Optional<ReceiptOutcome> wrong(ReceiptAdvance receipt) {
    ConversationId id = receipt.conversation();
    if (!id.isGroup() && !id.includes(receipt.user())) {
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
