package io.parley.e2e.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;

/** One entry of a conversation's log as one view shows it. */
public sealed interface Entry {

  ConversationId conversation();

  long seq();

  /** A text message. */
  record Text(MessageKey key, long seq, MessageId id, String body) implements Entry {

    @Override
    public ConversationId conversation() {
      return key.conversation();
    }

    @Override
    public String toString() {
      return "no. " + seq + " " + key + " id " + id + " '" + shortened(body) + "'";
    }
  }

  /** A change of the group. */
  record Change(
      ConversationId conversation, long seq, MessageId id, UserId actor, GroupChange change)
      implements Entry {

    @Override
    public String toString() {
      return "no. " + seq + " " + change + " by " + actor.toString().substring(18) + " id " + id;
    }
  }

  /** A number whose content the viewer may not see. */
  record Hidden(ConversationId conversation, long seq) implements Entry {

    @Override
    public String toString() {
      return "no. " + seq + " void";
    }
  }

  private static String shortened(String body) {
    return body.length() <= 40 ? body : body.substring(0, 40) + "… (" + body.length() + " chars)";
  }
}
