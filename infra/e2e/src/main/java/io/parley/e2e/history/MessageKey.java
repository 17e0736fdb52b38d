package io.parley.e2e.history;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** What a retry is recognised by. */
public record MessageKey(ConversationId conversation, UserId sender, ClientId clientId) {

  @Override
  public String toString() {
    return sender.toString().substring(18) + ":" + clientId;
  }
}
