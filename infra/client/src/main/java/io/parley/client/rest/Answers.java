package io.parley.client.rest;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of answers as they are in JSON. */
final class Answers {

  private Answers() {}

  record User(String id, String username, @Nullable String displayName) {

    Account account() {
      String shown = displayName == null || displayName.isBlank() ? username : displayName;
      return new Account(UserId.parse(id), username, shown);
    }
  }

  record Registered(User user) {}

  record Users(List<User> users) {

    List<Account> accounts() {
      return users.stream().map(User::account).toList();
    }
  }

  record Session(
      String accessToken,
      Instant accessTokenExpiresAt,
      String refreshToken,
      Instant refreshTokenExpiresAt,
      @Nullable User user) {

    SessionTokens tokens() {
      return new SessionTokens(
          new AccessToken(accessToken, accessTokenExpiresAt), refreshToken, refreshTokenExpiresAt);
    }

    User owner() {
      if (user == null) {
        throw new IllegalStateException("the answer to a log-in names no user");
      }
      return user;
    }
  }

  record Conversations(List<Conversation> conversations, @Nullable String next) {

    List<ConversationSummary> summaries() {
      return conversations.stream().map(Conversation::summary).toList();
    }
  }

  record Conversation(String conversation, long head, int unread, @Nullable Event last) {

    ConversationSummary summary() {
      ConversationId id = ConversationId.parse(conversation);
      return new ConversationSummary(
          id, head, unread, Optional.ofNullable(last).map(event -> event.logEvent(id)));
    }
  }

  record Event(
      long seq,
      String kind,
      @Nullable String id,
      @Nullable String sender,
      @Nullable Instant at,
      @Nullable String clientId,
      @Nullable String body) {

    LogEvent logEvent(ConversationId conversation) {
      if (id == null || sender == null || at == null || clientId == null || body == null) {
        return new LogEvent.Hidden(conversation, seq);
      }
      return new LogEvent.Message(
          conversation,
          seq,
          MessageId.parse(id),
          UserId.parse(sender),
          at,
          new ClientId(clientId),
          LogEvent.Content.text(body));
    }
  }

  record Receipts(List<Receipt> receipts) {

    List<MessageReceipt> list() {
      return receipts.stream().map(Receipt::receipt).toList();
    }
  }

  record Receipt(
      String user,
      boolean delivered,
      @Nullable Instant deliveredAt,
      boolean read,
      @Nullable Instant readAt) {

    MessageReceipt receipt() {
      return new MessageReceipt(
          UserId.parse(user),
          delivered,
          Optional.ofNullable(deliveredAt),
          read,
          Optional.ofNullable(readAt));
    }
  }
}
