package io.parley.handler.frame;

import io.parley.contracts.ConversationId;
import java.util.List;

/**
 * Where one log ends, and how far its users are.
 *
 * @param conversation the conversation
 * @param head its highest number
 * @param cursors how far users are, as far as the viewer may know
 */
public record Head(ConversationId conversation, long head, List<Cursor> cursors) {

  public Head {
    cursors = List.copyOf(cursors);
  }

  /**
   * How far one user is; numbers and times are 0 for not at all.
   *
   * @param user the user's id in text form
   */
  public record Cursor(
      String user, long delivered, long deliveredMillis, long read, long readMillis) {}
}
