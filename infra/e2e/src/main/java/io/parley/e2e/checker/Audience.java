package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** Who has to do with the numbers of a conversation. */
interface Audience {

  /** What {@link #owedUntil} says when nothing is owed. */
  long NEVER = 0;

  /**
   * Up to which number of the log the user's connected devices are owed the event of this number:
   * from the change on that takes them out of the group it may not be shown to them any more, if it
   * has not arrived before. {@link Stay#OPEN} without such an end.
   */
  long owedUntil(UserId user, long seq);

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
      public long owedUntil(UserId user, long seq) {
        return conversation.includes(user) ? Stay.OPEN : NEVER;
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
