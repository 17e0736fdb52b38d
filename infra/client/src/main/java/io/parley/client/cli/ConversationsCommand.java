package io.parley.client.cli;

import io.parley.client.rest.Account;
import io.parley.client.rest.ConversationSummary;
import io.parley.client.rest.Group;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "conversations", description = "List whom you talk with, the latest first.")
final class ConversationsCommand extends CliCommand {

  private static final int NAMES_AT_ONCE = 100;

  @Override
  void run() {
    Connection connection = connection();
    UserId self = connection.session().user();
    List<ConversationSummary> summaries = connection.api().conversations(connection.token());
    if (summaries.isEmpty()) {
      out().println("No conversations yet: 'parley-cli chat NAME' begins one.");
      return;
    }
    Map<ConversationId, String> titles = titles(connection);
    Map<UserId, String> names = names(connection, summaries, self);
    for (ConversationSummary summary : summaries) {
      ConversationId conversation = summary.conversation();
      String name =
          conversation.isGroup()
              ? titles.getOrDefault(conversation, "a group that you are not in")
              : names.getOrDefault(conversation.other(self), "somebody");
      String unread = summary.unread() == 0 ? "" : " (" + summary.unread() + " new)";
      String last = summary.last().map(event -> "  " + Texts.preview(Texts.body(event))).orElse("");
      out().println(name + unread + last);
    }
  }

  private static Map<ConversationId, String> titles(Connection connection) {
    Map<ConversationId, String> titles = new HashMap<>();
    for (Group group : connection.api().groups().mine(connection.token())) {
      titles.put(group.conversation(), Texts.printable(group.title()));
    }
    return titles;
  }

  private static Map<UserId, String> names(
      Connection connection, List<ConversationSummary> summaries, UserId self) {
    List<UserId> others =
        summaries.stream()
            .map(ConversationSummary::conversation)
            .filter(conversation -> !conversation.isGroup())
            .map(conversation -> conversation.other(self))
            .toList();
    Map<UserId, String> names = new HashMap<>();
    for (int from = 0; from < others.size(); from += NAMES_AT_ONCE) {
      List<UserId> some = others.subList(from, Math.min(from + NAMES_AT_ONCE, others.size()));
      for (Account account : connection.api().accounts(connection.token(), some)) {
        names.put(account.id(), account.username());
      }
    }
    return names;
  }
}
