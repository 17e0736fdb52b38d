package io.parley.client.cli;

import io.parley.client.rest.LastSeenPrivacy;
import io.parley.client.rest.LastSeenPrivacy.Audience;
import io.parley.client.rest.PresenceApi;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "privacy",
    description = "Show or decide who sees whether you are online, and when you were.",
    footer = {"", "Who hides theirs does not see others'."})
final class PrivacyCommand extends CliCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHO",
      description = "everyone, contacts, contacts_except or nobody.")
  @Nullable String audience;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME",
      description = "Contacts who do not see it; with contacts_except.")
  List<String> usernames = List.of();

  @Override
  void run() {
    Connection connection = connection();
    PresenceApi api = connection.api().presence();
    LastSeenPrivacy privacy =
        audience == null
            ? api.privacy(connection.token())
            : api.decide(connection.token(), wanted(connection, audience));
    out().println("Whether you are online, and when you were, " + sentence(connection, privacy));
  }

  private LastSeenPrivacy wanted(Connection connection, String word) {
    Audience wanted =
        Audience.ofWireName(word)
            .orElseThrow(() ->
                new CliException(
                    ExitCode.USAGE, "Say everyone, contacts, contacts_except or nobody."));
    if (wanted != Audience.CONTACTS_EXCEPT && !usernames.isEmpty()) {
      throw new CliException(ExitCode.USAGE, "Names go with contacts_except only.");
    }
    List<UserId> except =
        usernames.stream().map(username -> connection.other(username).id()).toList();
    return new LastSeenPrivacy(wanted, except);
  }

  private static String sentence(Connection connection, LastSeenPrivacy privacy) {
    return switch (privacy.audience()) {
      case EVERYONE -> "everyone may see.";
      case CONTACTS -> "your contacts may see.";
      case NOBODY -> "nobody may see.";
      case CONTACTS_EXCEPT -> {
        Names names = new Names(connection);
        names.learn(privacy.except());
        yield "your contacts may see, except "
            + privacy.except().stream().map(names::of).collect(Collectors.joining(", "))
            + ".";
      }
    };
  }
}
