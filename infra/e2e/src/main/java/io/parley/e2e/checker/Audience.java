package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** Who has to do with the numbers of a conversation. */
interface Audience {

  /** Whether the user's connected devices get the event of this number when it happens. */
  boolean isToldLive(UserId user, long seq);

  /** Whether the event is on every device of the user that stayed to the end. */
  boolean keeps(UserId user, long seq);

  /** Whether a new device of the user finds the event. */
  boolean finds(UserId user, long seq);

  /** Whether the user may ever see what is under this number. */
  boolean maySee(UserId user, long seq);

  /** Whether the user is in the conversation in the end. */
  boolean remains(UserId user);

  /** The two users of a direct conversation, who see everything. */
  static Audience ofTwo(ConversationId conversation) {
    return new Audience() {
      @Override
      public boolean isToldLive(UserId user, long seq) {
        return conversation.includes(user);
      }

      @Override
      public boolean keeps(UserId user, long seq) {
        return conversation.includes(user);
      }

      @Override
      public boolean finds(UserId user, long seq) {
        return conversation.includes(user);
      }

      @Override
      public boolean maySee(UserId user, long seq) {
        return conversation.includes(user);
      }

      @Override
      public boolean remains(UserId user) {
        return conversation.includes(user);
      }
    };
  }
}
