package io.parley.client.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "contacts", description = "Show your address book, or change it.")
final class ContactsCommand extends CliCommand {

  @Option(names = "--add", paramLabel = "NAME", description = "Enter somebody.")
  List<String> added = List.of();

  @Option(names = "--remove", paramLabel = "NAME", description = "Take somebody out.")
  List<String> removed = List.of();

  @Override
  void run() {
    Connection connection = connection();
    for (String username : added) {
      connection.api().addContact(connection.token(), connection.other(username).id());
    }
    for (String username : removed) {
      connection.api().removeContact(connection.token(), connection.other(username).id());
    }
    connection
        .api()
        .contacts(connection.token())
        .forEach(contact -> out().println(contact.username() + "  " + contact.displayName()));
  }
}
