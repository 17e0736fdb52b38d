package io.parley.message.head;

import io.parley.contracts.ConversationId;
import java.util.List;

/**
 * Where a conversation stands, for one of its users.
 *
 * @param head the highest number in the log
 * @param headAt when the last event came; 0 for an empty log
 * @param receipts cursors that this user may see
 * @param cursorAhead whether the user's device claims to hold more than there is
 * @param group what there is to say if it is a group
 */
public record ConversationHead(
    ConversationId conversation,
    long head,
    long headAt,
    List<MemberCursors> receipts,
    boolean cursorAhead,
    GroupPart group) {

  public ConversationHead {
    receipts = List.copyOf(receipts);
  }
}
