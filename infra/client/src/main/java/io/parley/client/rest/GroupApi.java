package io.parley.client.rest;

import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.client.rest.Pages.Page;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups over REST. See {@link ParleyApi} for what its methods throw. */
public final class GroupApi {

  private final RestTransport rest;

  GroupApi(RestTransport rest) {
    this.rest = rest;
  }

  /** Makes a group that the user owns. */
  public Group create(AccessToken token, NewGroup group) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", group.title());
    if (!group.description().isEmpty()) {
      body.put("description", group.description());
    }
    body.put("members", texts(group.members()));
    body.put("settings", GroupAnswers.Settings.of(group.settings()));
    return rest.post("/groups", token, body, GroupAnswers.One.class).group().group();
  }

  /** The groups and rooms that the user is in. */
  public List<Group> mine(AccessToken token) {
    return Pages.all(
        "/groups?limit=100",
        path -> {
          GroupAnswers.Page page = rest.get(path, token, GroupAnswers.Page.class);
          return new Page<>(
              page.groups().stream().map(GroupAnswers.View::group).toList(), page.next());
        });
  }

  /** A group that the user is in, or a public room. */
  public Group get(AccessToken token, GroupId group) {
    return rest.get(path(group), token, GroupAnswers.One.class).group().group();
  }

  /** Gives the group another title. */
  public Group retitle(AccessToken token, GroupId group, String title) {
    return edit(token, group, Map.of("title", title));
  }

  /** Gives the group another description; an empty one takes it away. */
  public Group describe(AccessToken token, GroupId group, String description) {
    return edit(token, group, Map.of("description", description));
  }

  /** Changes what the group allows whom. */
  public Group allow(AccessToken token, GroupId group, GroupSettings settings) {
    GroupAnswers.Settings body = GroupAnswers.Settings.of(settings);
    return rest.put(path(group) + "/settings", token, body, GroupAnswers.One.class).group().group();
  }

  /** Who is in the group. */
  public List<GroupMember> members(AccessToken token, GroupId group) {
    return Pages.all(
        path(group) + "/members?limit=500",
        path -> {
          GroupAnswers.Members page = rest.get(path, token, GroupAnswers.Members.class);
          return new Page<>(
              page.members().stream().map(GroupAnswers.Member::member).toList(), page.next());
        });
  }

  /** Adds up to 100 users, all or none. */
  public Group add(AccessToken token, GroupId group, List<UserId> users) {
    Map<String, Object> body = Map.of("users", texts(users));
    return rest.post(path(group) + "/members", token, body, GroupAnswers.One.class).group().group();
  }

  /** Removes somebody, who may come back. */
  public void remove(AccessToken token, GroupId group, UserId user) {
    rest.delete(member(group, user), token);
  }

  /** Leaves the group. */
  public void leave(AccessToken token, GroupId group) {
    rest.post(path(group) + "/leave", token, Map.of());
  }

  /** Leaves the group to somebody else, if this user owns it. */
  public void leave(AccessToken token, GroupId group, UserId successor) {
    rest.post(path(group) + "/leave", token, Map.of("successor", successor.toString()));
  }

  /** Makes somebody admin, or member again. */
  public GroupMember role(AccessToken token, GroupId group, UserId user, GroupRole role) {
    Map<String, Object> body = Map.of("role", role.wireName());
    return changed(token, member(group, user) + "/role", body);
  }

  /** Gives the group to another member. */
  public Group transfer(AccessToken token, GroupId group, UserId owner) {
    Map<String, Object> body = Map.of("user", owner.toString());
    return rest.put(path(group) + "/owner", token, body, GroupAnswers.One.class).group().group();
  }

  /** Keeps somebody from writing until then, or without end. */
  public GroupMember mute(AccessToken token, GroupId group, UserId user, Optional<Instant> until) {
    Map<String, Object> body = new LinkedHashMap<>();
    until.ifPresent(time -> body.put("until", time.toString()));
    return changed(token, member(group, user) + "/mute", body);
  }

  /** Lets somebody write again. */
  public void unmute(AccessToken token, GroupId group, UserId user) {
    rest.delete(member(group, user) + "/mute", token);
  }

  /** Takes somebody out, if they are in, and keeps them out. */
  public void ban(AccessToken token, GroupId group, UserId user) {
    rest.put(path(group) + "/bans/" + user, token);
  }

  /** Lets somebody come back. */
  public void unban(AccessToken token, GroupId group, UserId user) {
    rest.delete(path(group) + "/bans/" + user, token);
  }

  /** Who may not come in. */
  public List<BannedUser> bans(AccessToken token, GroupId group) {
    return Pages.all(
        path(group) + "/bans?limit=200",
        path -> {
          GroupAnswers.Bans page = rest.get(path, token, GroupAnswers.Bans.class);
          return new Page<>(page.bans().stream().map(GroupAnswers.Ban::ban).toList(), page.next());
        });
  }

  /** Who waits to be let in. */
  public List<JoinRequest> requests(AccessToken token, GroupId group) {
    return Pages.all(
        path(group) + "/requests?limit=200",
        path -> {
          GroupAnswers.Requests page = rest.get(path, token, GroupAnswers.Requests.class);
          return new Page<>(
              page.requests().stream().map(GroupAnswers.Request::request).toList(), page.next());
        });
  }

  /** Lets somebody in who waits, or not. */
  public void decide(AccessToken token, GroupId group, UserId user, boolean approve) {
    Map<String, Object> body = Map.of("decision", approve ? "approve" : "reject");
    rest.put(path(group) + "/requests/" + user, token, body);
  }

  private Group edit(AccessToken token, GroupId group, Map<String, Object> change) {
    return rest.patch(path(group), token, change, GroupAnswers.One.class).group().group();
  }

  private GroupMember changed(AccessToken token, String path, Map<String, Object> body) {
    return rest.put(path, token, body, GroupAnswers.OneMember.class).member().member();
  }

  private static String path(GroupId group) {
    return "/groups/" + group;
  }

  private static String member(GroupId group, UserId user) {
    return path(group) + "/members/" + user;
  }

  private static List<String> texts(List<UserId> users) {
    return users.stream().map(UserId::toString).toList();
  }
}
