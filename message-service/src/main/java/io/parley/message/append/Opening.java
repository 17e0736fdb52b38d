package io.parley.message.append;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Group;
import io.parley.message.inbox.InboxClient;
import io.parley.message.relation.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes before the first event that somebody can see: the conversation is in their list,
 * durably. So a list may name a conversation too many, but never lacks one.
 */
final class Opening {

  private final InboxClient inboxes;

  Opening(InboxClient inboxes) {
    this.inboxes = inboxes;
  }

  /**
   * Sees to it that both users of a direct conversation exist and have it in their lists. Does
   * nothing for a conversation that has events. Blocks.
   *
   * @return why the conversation cannot be opened; empty if it is open
   */
  Optional<ErrorCode> open(Conversation conversation, Parties.Pair pair, Relation relation) {
    if (conversation.isListed()) {
      return Optional.empty();
    }
    if (!relation.bothExist() && !bothExistByNow(pair)) {
      return Optional.of(ErrorCode.UNKNOWN_USER);
    }
    if (!inboxes.add(conversation.id(), pair.members())) {
      return Optional.of(ErrorCode.UNAVAILABLE);
    }
    conversation.wasListed();
    return Optional.empty();
  }

  /**
   * Puts a group into the lists of those whom a change brings into it. Messages of strangers are
   * not even looked for in the log. Blocks.
   *
   * @return why the event cannot enter the log; empty if it may
   */
  Optional<ErrorCode> admit(AppendCommand command, Conversation conversation, Group group) {
    GroupChange change = command.content().change();
    if (change != null) {
      return group.isNext(change.version()) ? list(conversation.id(), change) : Optional.empty();
    }
    if (conversation.log().head() == 0) {
      return Optional.of(ErrorCode.UNKNOWN_CONVERSATION);
    }
    return group.isStranger(command.origin().sender())
        ? Optional.of(ErrorCode.NOT_A_MEMBER)
        : Optional.empty();
  }

  private Optional<ErrorCode> list(ConversationId conversation, GroupChange change) {
    List<UserId> entering = new ArrayList<>(change.founder());
    entering.addAll(change.entering());
    return entering.isEmpty() || inboxes.add(conversation, entering)
        ? Optional.empty()
        : Optional.of(ErrorCode.UNAVAILABLE);
  }

  // What is remembered may be older than the account.
  private static boolean bothExistByNow(Parties.Pair pair) {
    pair.relation().refresh();
    return pair.relation().get().bothExist();
  }
}
