package io.parley.client.rest;

import io.parley.client.frame.LogEvent;
import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  record Contacts(List<Contact> contacts, @Nullable String next) {

    List<Account> accounts() {
      return contacts.stream().map(contact -> contact.user().account()).toList();
    }
  }

  record Contact(User user) {}

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
      @Nullable String body,
      @Nullable Change change) {

    LogEvent logEvent(ConversationId conversation) {
      if (id == null || sender == null || at == null) {
        return new LogEvent.Hidden(conversation, seq);
      }
      MessageId event = MessageId.parse(id);
      UserId by = UserId.parse(sender);
      Optional<GroupChange> changed = Optional.ofNullable(change).flatMap(Change::change);
      if (changed.isPresent()) {
        return new LogEvent.Change(conversation, seq, event, by, at, changed.get());
      }
      if (clientId == null || body == null) {
        return new LogEvent.Unsupported(conversation, seq, kind);
      }
      return new LogEvent.Message(
          conversation, seq, event, by, at, new ClientId(clientId), LogEvent.Content.text(body));
    }
  }

  record Change(
      long version,
      String type,
      @Nullable List<String> users,
      @Nullable String role,
      @Nullable Instant until,
      @Nullable String text,
      GroupAnswers.@Nullable Settings settings,
      @Nullable Boolean fullHistory) {

    Optional<GroupChange> change() {
      return GroupChange.Type.ofWireName(type)
          .map(known ->
              new GroupChange(
                  version,
                  known,
                  users == null ? List.of() : users.stream().map(UserId::parse).toList(),
                  role == null ? null : GroupRole.ofWireName(role).orElse(null),
                  until,
                  text == null ? "" : text,
                  settings == null ? null : settings.settings(),
                  fullHistory == null || fullHistory));
    }
  }

  record Receipts(
      List<Receipt> receipts,
      @Nullable Integer members,
      @Nullable Integer delivered,
      @Nullable Integer read,
      @Nullable String next) {

    /** All receipts in numbers, which direct conversations do without. */
    MessageInfo info(List<MessageReceipt> all) {
      return new MessageInfo(
          members == null ? all.size() : members,
          delivered == null ? count(all, MessageReceipt::delivered) : delivered,
          read == null ? count(all, MessageReceipt::read) : read,
          all);
    }

    private static int count(List<MessageReceipt> all, Predicate<MessageReceipt> which) {
      return (int) all.stream().filter(which).count();
    }

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
