package io.parley.client.frame;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;

/** To whom a message goes. */
public sealed interface Recipient {

  /** The other user of a direct conversation. */
  record User(UserId id) implements Recipient {

    @Override
    public ConversationId conversation(UserId self) {
      return ConversationId.direct(self, id);
    }
  }

  /** All members of a group. */
  record Group(GroupId id) implements Recipient {

    @Override
    public ConversationId conversation(UserId self) {
      return id.conversation();
    }
  }

  /** A user. */
  static Recipient of(UserId user) {
    return new User(user);
  }

  /** A group. */
  static Recipient of(GroupId group) {
    return new Group(group);
  }

  /** Who gets what the user writes into the conversation, which is one of theirs. */
  static Recipient in(ConversationId conversation, UserId self) {
    return conversation.isGroup()
        ? new Group(conversation.group())
        : new User(conversation.other(self));
  }

  /** The conversation that the user's messages to this recipient are in. */
  ConversationId conversation(UserId self);
}
