package io.parley.message.member;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Roll;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.store.StoreUnavailableException;
import java.util.Optional;

/** Knows the members of the groups whose shards are here. */
final class MembersService {

  private final Ownership ownership;
  private final Conversations conversations;

  MembersService(Ownership ownership, Conversations conversations) {
    this.ownership = ownership;
    this.conversations = conversations;
  }

  /** Blocks for what is not in memory. */
  MembersOutcome members(ConversationId id) {
    if (!id.isGroup()) {
      return new MembersOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION);
    }
    int shard = Shards.of(id);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new MembersOutcome.NotOwner(ownership.redirect(shard));
    }
    try {
      MembersOutcome outcome = read(id, grant.get());
      // What was read counts only if this instance was still the owner afterwards.
      return grant.get().holds() ? outcome : new MembersOutcome.NotOwner(ownership.redirect(shard));
    } catch (StoreUnavailableException e) {
      return new MembersOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  private MembersOutcome read(ConversationId id, Grant grant) {
    return switch (conversations.get(id, grant).parties()) {
      case Parties.Pair _ -> new MembersOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION);
      case Parties.Many(var group, var _) -> {
        Roll roll = group.roll();
        yield roll.version() == 0
            ? new MembersOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION)
            : new MembersOutcome.Known(roll);
      }
    };
  }
}
