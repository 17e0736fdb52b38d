package io.parley.client.cli;

import io.parley.client.cli.Talk.Line;
import io.parley.client.rest.ApiException;
import io.parley.client.rest.UnreachableException;
import io.parley.contracts.GroupId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands that a chat in a group understands. */
final class GroupCommands {

  private final Screen screen;
  private final Map<String, GroupCommand> commands = new LinkedHashMap<>();

  GroupCommands(Screen screen, Connection connection, GroupId group, Names names) {
    this.screen = screen;
    MemberCommands members = new MemberCommands(screen, connection, group, names);
    InfoCommands info = new InfoCommands(screen, connection, group, names);
    add("/members", "", "who is in the group", members::list);
    add("/add", "NAME…", "adds people", members::add);
    add("/remove", "NAME", "removes somebody, who may come back", members::remove);
    add("/mute", "NAME [MINUTES]", "keeps somebody from writing", members::mute);
    add("/unmute", "NAME", "lets somebody write again", members::unmute);
    add("/role", "NAME admin|member", "says what somebody is", members::role);
    add("/owner", "NAME", "gives the group to somebody", members::owner);
    add("/ban", "NAME", "removes somebody for good", members::ban);
    add("/unban", "NAME", "lets somebody come back", members::unban);
    add("/requests", "", "who waits to be let in", members::requests);
    add("/approve", "NAME", "lets somebody in who waits", members::approve);
    add("/reject", "NAME", "does not let somebody in", members::reject);
    add("/invite", "[HOURS [USES]]", "makes a code to join by", info::invite);
    add("/invites", "", "the codes there are", info::invites);
    add("/revoke", "CODE", "makes a code void", info::revoke);
    add("/info", "N", "who has your message number N, and has read it", info::message);
    add("/title", "TEXT", "gives the group another title", info::title);
    add("/description", "[TEXT]", "gives the group another description", info::describe);
    add("/settings", "[NAME VALUE]", "who may do what, for instance: write admins", info::settings);
    add("/leave", "", "leaves the group, and ends", members::leave);
  }

  /** What can be done, a line each. */
  String help() {
    String known =
        commands.values().stream()
            .map(command -> "%-24s %s".formatted(command.usage(), command.purpose()))
            .collect(Collectors.joining("\n"));
    return known + "\n%-24s %s".formatted("/quit", "ends the chat, not the membership");
  }

  /** Carries out a line that begins with a slash. */
  Line run(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    GroupCommand command = commands.get(words.getFirst());
    if (command == null) {
      screen.hint("There is no " + words.getFirst() + "; /help says what there is.");
      return Line.COMMAND;
    }
    try {
      return command.action().run(words.subList(1, words.size()));
    } catch (MisusedException e) {
      screen.hint("Use it like this: " + command.usage());
    } catch (ApiException | UnreachableException | CliException e) {
      screen.show("  ✗ " + ParleyCli.sentence(e));
    }
    return Line.COMMAND;
  }

  private void add(String name, String arguments, String purpose, GroupCommand.Action action) {
    commands.put(name, new GroupCommand((name + " " + arguments).strip(), purpose, action));
  }

  /** The words behind a command are not those that it takes. */
  static final class MisusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** One command. */
  private record GroupCommand(String usage, String purpose, Action action) {

    /** What it does with the words behind it. */
    interface Action {

      Line run(List<String> words);
    }
  }
}
