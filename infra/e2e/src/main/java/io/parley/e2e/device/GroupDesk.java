package io.parley.e2e.device;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupCommand;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.history.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Asks for changes of groups over REST, and takes down what was asked for and answered. */
public final class GroupDesk {

  private static final AtomicLong QUESTIONS = new AtomicLong();

  private final Recorder recorder;

  public GroupDesk(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Makes a group of these people; it must succeed. */
  public GroupId create(Person by, String title, List<UserId> members) {
    List<String> ids = members.stream().map(UserId::toString).toList();
    Answer answer = Rest.ask(by, Call.post("/groups", Map.of("title", title, "members", ids)));
    if (!answer.isGood()) {
      throw new IllegalStateException("no group was made: " + answer);
    }
    return GroupId.parse(answer.body().path("group").path("id").asString());
  }

  /** Makes an invite that lasts; it must succeed. */
  public String invite(Person by, GroupId group) {
    Answer answer = Rest.ask(by, Call.post(path(group) + "/invites", null));
    if (!answer.isGood()) {
      throw new IllegalStateException("no invite was made: " + answer);
    }
    return answer.body().path("code").asString();
  }

  public Optional<Answer> add(Person by, GroupId group, UserId user) {
    Map<String, Object> body = Map.of("users", List.of(user.toString()));
    return ask(
        by, about(by, group, ChangeType.ADDED, user), Call.post(path(group) + "/members", body));
  }

  public Optional<Answer> join(Person by, GroupId group, String invite) {
    return ask(
        by,
        about(by, group, ChangeType.JOINED, by.id()),
        Call.post("/invites/" + invite + "/join", null));
  }

  public Optional<Answer> leave(Person by, GroupId group) {
    return ask(
        by, about(by, group, ChangeType.LEFT, by.id()), Call.post(path(group) + "/leave", null));
  }

  public Optional<Answer> remove(Person by, GroupId group, UserId user) {
    return ask(by, about(by, group, ChangeType.REMOVED, user), Call.delete(member(group, user)));
  }

  public Optional<Answer> ban(Person by, GroupId group, UserId user) {
    return ask(
        by,
        about(by, group, ChangeType.BANNED, user),
        Call.put(path(group) + "/bans/" + user, null));
  }

  public Optional<Answer> unban(Person by, GroupId group, UserId user) {
    return ask(
        by,
        about(by, group, ChangeType.UNBANNED, user),
        Call.delete(path(group) + "/bans/" + user));
  }

  /** Mutes somebody without end. */
  public Optional<Answer> mute(Person by, GroupId group, UserId user) {
    GroupCommand command =
        new GroupCommand(
            group.conversation(), by.id(), ChangeType.MUTED, List.of(user), new Value.Mute(true));
    return ask(by, command, Call.put(member(group, user) + "/mute", null));
  }

  public Optional<Answer> unmute(Person by, GroupId group, UserId user) {
    return ask(
        by, about(by, group, ChangeType.UNMUTED, user), Call.delete(member(group, user) + "/mute"));
  }

  public Optional<Answer> role(Person by, GroupId group, UserId user, GroupRole role) {
    GroupCommand command =
        new GroupCommand(
            group.conversation(), by.id(), ChangeType.ROLE, List.of(user), new Value.Role(role));
    Map<String, Object> body = Map.of("role", role.name().toLowerCase(Locale.ROOT));
    return ask(by, command, Call.put(member(group, user) + "/role", body));
  }

  public Optional<Answer> owner(Person by, GroupId group, UserId user) {
    Map<String, Object> body = Map.of("user", user.toString());
    return ask(
        by, about(by, group, ChangeType.OWNER, user), Call.put(path(group) + "/owner", body));
  }

  public Optional<Answer> title(Person by, GroupId group, String title) {
    GroupCommand command =
        new GroupCommand(
            group.conversation(), by.id(), ChangeType.TITLE, List.of(), new Value.Words(title));
    return ask(by, command, Call.patch(path(group), Map.of("title", title)));
  }

  public Optional<Answer> settings(Person by, GroupId group, GroupRules rules) {
    GroupCommand command =
        new GroupCommand(
            group.conversation(), by.id(), ChangeType.SETTINGS, List.of(), new Value.Rules(rules));
    Map<String, Object> body =
        Map.of(
            "send", who(rules.adminsSend()),
            "editInfo", who(rules.adminsEdit()),
            "addMembers", who(rules.adminsAdd()),
            "history", rules.fullHistory() ? "all" : "join");
    return ask(by, command, Call.put(path(group) + "/settings", body));
  }

  /** Asks who is in the group. */
  public static Call members(GroupId group) {
    return Call.get(path(group) + "/members?limit=500");
  }

  /** What the answer to that says. */
  public static Map<UserId, Standing> roster(Answer answer) {
    Map<UserId, Standing> roster = new HashMap<>();
    for (JsonNode member : answer.body().path("members")) {
      boolean endless = member.path("muted").asBoolean(false) && !member.has("mutedUntil");
      roster.put(
          UserId.parse(member.path("user").asString()),
          new Standing(Changes.role(member.path("role")), endless));
    }
    return roster;
  }

  /** Asks for the group. */
  public static Call group(GroupId group) {
    return Call.get(path(group));
  }

  /** How many changes were made to it, as the answer to that says. */
  public static long version(Answer answer) {
    return answer.body().path("group").path("version").asLong(0);
  }

  private Optional<Answer> ask(Person by, GroupCommand command, Call call) {
    long number = QUESTIONS.incrementAndGet();
    recorder.add(new Observation.Commanded(System.nanoTime(), number, command));
    Optional<Answer> answer = Rest.tryAsk(by, call);
    long now = System.nanoTime();
    answer.ifPresent(a -> recorder.add(new Observation.Answered(now, number, command, a.status())));
    return answer;
  }

  private static GroupCommand about(Person by, GroupId group, ChangeType type, UserId user) {
    ConversationId conversation = group.conversation();
    return new GroupCommand(conversation, by.id(), type, List.of(user), Value.NOTHING);
  }

  private static String who(boolean admins) {
    return admins ? "admins" : "everyone";
  }

  private static String member(GroupId group, UserId user) {
    return path(group) + "/members/" + user;
  }

  private static String path(GroupId group) {
    return "/groups/" + group;
  }
}
