package io.parley.client.frame;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last conversation and user that were read: most frames name the same ones as the
 * frame before, and reading an id anew costs more than comparing two strings.
 */
final class RecentIds {

  private @Nullable ConversationId conversation;
  private @Nullable String userText;
  private @Nullable UserId user;

  ConversationId conversation(String text) {
    ConversationId known = conversation;
    if (known != null && known.value().equals(text)) {
      return known;
    }
    ConversationId read = ConversationId.parse(text);
    conversation = read;
    return read;
  }

  UserId user(String text) {
    UserId known = user;
    if (known != null && text.equals(userText)) {
      return known;
    }
    UserId read = UserId.parse(text);
    user = read;
    userText = text;
    return read;
  }
}
