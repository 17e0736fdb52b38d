package io.parley.fanout.it;

import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;

/**
 * A frame that a user got.
 *
 * @param conversation of the event that it shows; empty when it shows none
 */
record Got(UserId user, String conversation, long seq, String frame) {

  static Got of(String user, Push push) {
    return new Got(
        UserId.parse(user),
        push.getEvent().getConversation(),
        push.getEvent().getSeq(),
        push.getFrame().toStringUtf8());
  }

  boolean isVoid() {
    return frame.contains("\"kind\":\"void\"");
  }
}
