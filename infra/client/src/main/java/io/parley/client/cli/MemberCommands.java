package io.parley.client.cli;

import io.parley.client.cli.GroupCommands.MisusedException;
import io.parley.client.cli.Talk.Line;
import io.parley.client.group.GroupRole;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.GroupApi;
import io.parley.client.rest.GroupMember;
import io.parley.client.rest.JoinRequest;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Commands about who is in a group. What they change shows in the chat by itself. */
final class MemberCommands {

  private static final int SHOWN = 200;
  private static final long LONGEST_MUTE_MINUTES = Duration.ofDays(3650).toMinutes();

  private final Screen screen;
  private final Connection connection;
  private final GroupApi api;
  private final GroupId group;
  private final Names names;

  MemberCommands(Screen screen, Connection connection, GroupId group, Names names) {
    this.screen = screen;
    this.connection = connection;
    this.api = connection.api().groups();
    this.group = group;
    this.names = names;
  }

  Line list(List<String> words) {
    none(words);
    List<GroupMember> members = api.members(token(), group);
    List<GroupMember> first =
        members.stream().sorted(Comparator.comparing(GroupMember::role)).limit(SHOWN).toList();
    names.learn(first.stream().map(GroupMember::user).toList());
    first.forEach(member -> screen.show("  " + line(member)));
    if (members.size() > SHOWN) {
      screen.show("  and " + (members.size() - SHOWN) + " more");
    }
    return Line.COMMAND;
  }

  Line add(List<String> words) {
    if (words.isEmpty()) {
      throw new MisusedException();
    }
    var _ = api.add(token(), group, words.stream().map(this::person).toList());
    return Line.COMMAND;
  }

  Line remove(List<String> words) {
    return about(words, (token, user) -> api.remove(token, group, user));
  }

  Line mute(List<String> words) {
    if (words.isEmpty() || words.size() > 2) {
      throw new MisusedException();
    }
    Optional<Instant> until =
        words.size() == 1
            ? Optional.empty()
            : Optional.of(
                Instant.now().plus(Duration.ofMinutes(number(words.get(1), LONGEST_MUTE_MINUTES))));
    var _ = api.mute(token(), group, person(words.getFirst()), until);
    return Line.COMMAND;
  }

  Line unmute(List<String> words) {
    return about(words, (token, user) -> api.unmute(token, group, user));
  }

  Line role(List<String> words) {
    if (words.size() != 2) {
      throw new MisusedException();
    }
    GroupRole role =
        GroupRole.ofWireName(words.get(1))
            .filter(named -> named != GroupRole.OWNER)
            .orElseThrow(MisusedException::new);
    var _ = api.role(token(), group, person(words.getFirst()), role);
    return Line.COMMAND;
  }

  Line owner(List<String> words) {
    return about(
        words,
        (token, user) -> {
          var _ = api.transfer(token, group, user);
        });
  }

  Line ban(List<String> words) {
    return about(words, (token, user) -> api.ban(token, group, user));
  }

  Line unban(List<String> words) {
    return about(words, (token, user) -> api.unban(token, group, user));
  }

  Line requests(List<String> words) {
    none(words);
    List<JoinRequest> requests = api.requests(token(), group);
    names.learn(requests.stream().map(JoinRequest::user).toList());
    requests.forEach(request ->
        screen.show("  " + names.of(request.user()) + "  since " + Texts.time(request.at())));
    if (requests.isEmpty()) {
      screen.hint("Nobody waits to be let in.");
    }
    return Line.COMMAND;
  }

  Line approve(List<String> words) {
    return about(words, (token, user) -> api.decide(token, group, user, true));
  }

  Line reject(List<String> words) {
    return about(words, (token, user) -> api.decide(token, group, user, false));
  }

  Line leave(List<String> words) {
    none(words);
    api.leave(token(), group);
    screen.show("You have left the group.");
    return Line.END;
  }

  private Line about(List<String> words, BiConsumer<AccessToken, UserId> change) {
    if (words.size() != 1) {
      throw new MisusedException();
    }
    change.accept(token(), person(words.getFirst()));
    return Line.COMMAND;
  }

  /** A number of at least 1. */
  static long number(String word, long most) {
    if (!word.matches("\\d{1,9}")) {
      throw new MisusedException();
    }
    long number = Long.parseLong(word);
    if (number < 1 || number > most) {
      throw new MisusedException();
    }
    return number;
  }

  private String line(GroupMember member) {
    String muted =
        member.muted()
            ? "  muted" + member.mutedUntil().map(time -> " until " + Texts.time(time)).orElse("")
            : "";
    String role = member.role() == GroupRole.MEMBER ? "" : "  " + member.role().wireName();
    return names.of(member.user()) + role + muted;
  }

  private UserId person(String username) {
    return connection.other(username).id();
  }

  private AccessToken token() {
    return connection.token();
  }

  private static void none(List<String> words) {
    if (!words.isEmpty()) {
      throw new MisusedException();
    }
  }
}
