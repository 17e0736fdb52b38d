package io.parley.client.cli;

import io.parley.client.ParleyClient;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.frame.ServerFrame;
import io.parley.client.frame.ServerFrame.Tally;
import io.parley.client.receipt.Progress;
import io.parley.client.rest.ApiException;
import io.parley.client.rest.Group;
import io.parley.client.rest.MessageInfo;
import io.parley.client.rest.UnreachableException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat in a group. */
final class GroupTalk implements Talk {

  private final Screen screen;
  private final Connection connection;
  private final Group group;
  private final Names names;
  private final GroupSentences sentences;
  private final GroupCommands commands;
  private final TallyBoard tallies = new TallyBoard();
  private final UserId self;
  private long shown;
  private @Nullable ParleyClient client;

  GroupTalk(Screen screen, Connection connection, Group group) {
    this.screen = screen;
    this.connection = connection;
    this.group = group;
    this.self = connection.session().user();
    this.names = new Names(connection);
    this.sentences = new GroupSentences(names::of, self);
    this.commands = new GroupCommands(screen, connection, group.id(), names);
  }

  @Override
  public ConversationId conversation() {
    return group.conversation();
  }

  @Override
  public Recipient recipient() {
    return Recipient.of(group.id());
  }

  @Override
  public String greeting() {
    String members = group.members() == 1 ? "1 member" : group.members() + " members";
    return Texts.printable(group.title()) + ", " + members + "; /help for help";
  }

  @Override
  public String help() {
    return commands.help();
  }

  @Override
  public String nameOf(UserId user) {
    return names.of(user);
  }

  @Override
  public void begin(ParleyClient started, int lines) {
    client = started;
    shown = Math.max(0, started.log().cursor(conversation()) - lines);
    List<LogEvent> last = started.log().range(conversation(), shown + 1, Long.MAX_VALUE);
    names.learn(people(last));
    last.stream()
        .filter(event -> event instanceof LogEvent.Message && event.isBy(self))
        .reduce((_, latest) -> latest)
        .ifPresent(event -> lookUp(event.seq()));
    showNewEvents(started);
  }

  @Override
  public void arrived(LogEvent event) {
    if (client == null) {
      return;
    }
    if (event.conversation().equals(conversation())) {
      showNewEvents(client);
    } else if (event instanceof LogEvent.Message && !event.isBy(self)) {
      screen.hint("(somebody wrote elsewhere; see 'parley-cli conversations')");
    }
  }

  @Override
  public void progressed(Progress progress) {
    // In groups there are tallies.
  }

  /** Shows how far the last message of ours is that got further. */
  @Override
  public void tallied(ServerFrame.Tallies news) {
    if (news.conversation().equals(conversation())) {
      tallies.learn(news.tallies()).filter(tally -> tally.seq() <= shown).ifPresent(this::show);
    }
  }

  @Override
  public void ended(ConversationId ended) {
    if (ended.equals(conversation())) {
      screen.show("You are not in this group any more.");
    }
  }

  @Override
  public Line command(String line) {
    return commands.run(line);
  }

  /** Shows what is in the log and was not shown yet, and so reads it. */
  private void showNewEvents(ParleyClient from) {
    for (LogEvent event : from.log().range(conversation(), shown + 1, Long.MAX_VALUE)) {
      switch (event) {
        case LogEvent.Message message -> screen.show(line(message));
        case LogEvent.Change change ->
            screen.show(Texts.time(change.at()) + "  " + sentences.of(change));
        case LogEvent.Unsupported _ -> screen.show("                  " + Texts.body(event));
        case LogEvent.Hidden _ -> {
          // From before this user came.
        }
      }
      shown = event.seq();
      if (!event.isBy(self)) {
        from.markRead(conversation(), event.seq());
      }
    }
  }

  private String line(LogEvent.Message message) {
    String line =
        Texts.time(message.at())
            + "  #"
            + message.seq()
            + " "
            + names.of(message.sender())
            + ": "
            + Texts.body(message);
    return message.isBy(self) ? line + "  " + tallies.ticks(message.seq()) : line;
  }

  private void show(Tally tally) {
    if (client == null) {
      return;
    }
    client.log().range(conversation(), tally.seq(), tally.seq()).stream()
        .findFirst()
        .ifPresent(event ->
            screen.hint(
                "  " + tallies.ticks(tally.seq()) + "  " + Texts.preview(Texts.body(event))));
  }

  /** How far the message is, if the server has not said so when the connection began. */
  private void lookUp(long seq) {
    if (tallies.knows(seq)) {
      return;
    }
    try {
      MessageInfo info = connection.api().info(connection.token(), conversation(), seq);
      var _ = tallies.learn(List.of(new Tally(seq, info.members(), info.delivered(), info.read())));
    } catch (ApiException | UnreachableException | CliException notNow) {
      // Then it has its one tick.
    }
  }

  private static List<UserId> people(List<LogEvent> events) {
    List<UserId> people = new ArrayList<>();
    for (LogEvent event : events) {
      switch (event) {
        case LogEvent.Message message -> people.add(message.sender());
        case LogEvent.Change change -> {
          people.add(change.sender());
          people.addAll(change.change().users());
        }
        case LogEvent.Hidden _, LogEvent.Unsupported _ -> {
          // Nobody is named.
        }
      }
    }
    return people;
  }
}
