package io.parley.client.cli;

import io.parley.client.frame.LogEvent;
import io.parley.client.rest.ConversationSummary;
import io.parley.client.rest.Group;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "conversations", description = "List where you talk, the latest first.")
final class ConversationsCommand extends CliCommand {

  @Override
  void run() {
    Connection connection = connection();
    UserId self = connection.session().user();
    List<ConversationSummary> summaries = connection.api().conversations(connection.token());
    if (summaries.isEmpty()) {
      out().println("No conversations yet: 'parley-cli chat NAME' begins one.");
      return;
    }
    Map<ConversationId, String> titles = titles(connection, summaries);
    Names names = new Names(connection);
    names.learn(others(summaries, self));
    GroupSentences sentences = new GroupSentences(names::of, self);
    for (ConversationSummary summary : summaries) {
      ConversationId conversation = summary.conversation();
      String name =
          conversation.isGroup()
              ? titles.getOrDefault(conversation, "a group that you are not in")
              : names.of(conversation.other(self));
      String unread = summary.unread() == 0 ? "" : " (" + summary.unread() + " new)";
      String last = summary.last().map(event -> "  " + preview(event, sentences)).orElse("");
      out().println(name + unread + last);
    }
  }

  private static String preview(LogEvent event, GroupSentences sentences) {
    return Texts.preview(
        event instanceof LogEvent.Change change ? sentences.of(change) : Texts.body(event));
  }

  private static Map<ConversationId, String> titles(
      Connection connection, List<ConversationSummary> summaries) {
    Map<ConversationId, String> titles = new HashMap<>();
    if (summaries.stream().anyMatch(summary -> summary.conversation().isGroup())) {
      for (Group group : connection.api().groups().mine(connection.token())) {
        titles.put(group.conversation(), Texts.printable(group.title()));
      }
    }
    return titles;
  }

  private static List<UserId> others(List<ConversationSummary> summaries, UserId self) {
    return summaries.stream()
        .map(ConversationSummary::conversation)
        .filter(conversation -> !conversation.isGroup())
        .map(conversation -> conversation.other(self))
        .toList();
  }
}
