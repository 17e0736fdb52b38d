package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.message.conversation.Conversation;
import io.parley.message.inbox.InboxClient;
import io.parley.message.relation.Relation;
import java.util.Optional;

/** What comes before the first event of a conversation. */
final class Opening {

  private final InboxClient inboxes;

  Opening(InboxClient inboxes) {
    this.inboxes = inboxes;
  }

  /**
   * Sees to it that both users exist and that the conversation is in their lists, durably. Does
   * nothing for a conversation that has events. Blocks.
   *
   * @return why the conversation cannot be opened; empty if it is open
   */
  Optional<ErrorCode> open(Conversation conversation, Relation relation) {
    if (conversation.isListed()) {
      return Optional.empty();
    }
    if (!relation.bothExist() && !bothExistByNow(conversation)) {
      return Optional.of(ErrorCode.UNKNOWN_USER);
    }
    if (!inboxes.add(conversation.id(), conversation.members())) {
      return Optional.of(ErrorCode.UNAVAILABLE);
    }
    conversation.wasListed();
    return Optional.empty();
  }

  // What is remembered may be older than the account.
  private static boolean bothExistByNow(Conversation conversation) {
    conversation.relation().refresh();
    return conversation.relation().get().bothExist();
  }
}
