package io.parley.group.rules;

import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import io.parley.group.state.Change.What;
import io.parley.group.state.Info;
import io.parley.group.state.Member;
import io.parley.group.state.Mute;
import io.parley.group.state.Role;
import io.parley.group.state.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows of a group what its log says, as message-service does. */
public final class Follower {

  /** What is seen of a member. */
  public record Seen(Role role, boolean muted, @Nullable Instant until) {

    Seen as(Role next) {
      return new Seen(next, muted, until);
    }
  }

  private final Map<UserId, Seen> members = new HashMap<>();
  private final Set<UserId> banned = new HashSet<>();
  private Info info = new Info("", null, null);
  private Settings settings = Settings.OF_GROUP;

  static Map<UserId, Seen> seen(List<Member> members) {
    return members.stream().collect(Collectors.toMap(Member::user, Follower::seen));
  }

  public Map<UserId, Seen> members() {
    return members;
  }

  public Set<UserId> banned() {
    return banned;
  }

  public Info info() {
    return info;
  }

  Settings settings() {
    return settings;
  }

  public void follow(Change change) {
    switch (change.what()) {
      case What.Created(var users, var title, var with) -> {
        if (!change.actor().equals(UserId.NOBODY)) {
          members.put(change.actor(), new Seen(Role.OWNER, false, null));
        }
        enter(users);
        info = new Info(title, null, null);
        settings = with;
      }
      case What.Joined(var user, _) -> enter(List.of(user));
      case What.Added(var users, _) -> enter(users);
      case What.Left(var user) -> members.remove(user);
      case What.Removed(var user) -> members.remove(user);
      case What.Banned(var user) -> {
        members.remove(user);
        banned.add(user);
      }
      case What.Unbanned(var user) -> banned.remove(user);
      case What.RoleChanged(var user, var role) ->
          members.computeIfPresent(user, (_, seen) -> seen.as(role));
      case What.OwnerChanged(var user) -> {
        members.replaceAll((_, seen) -> seen.role() == Role.OWNER ? seen.as(Role.ADMIN) : seen);
        members.computeIfPresent(user, (_, seen) -> seen.as(Role.OWNER));
      }
      case What.Muted(var user, var until) ->
          members.computeIfPresent(user, (_, seen) -> new Seen(seen.role(), true, until));
      case What.Unmuted(var user) ->
          members.computeIfPresent(user, (_, seen) -> new Seen(seen.role(), false, null));
      case What.TitleChanged(var title) ->
          info = new Info(title, info.description(), info.picture());
      case What.DescriptionChanged(var description) ->
          info = new Info(info.title(), description, info.picture());
      case What.PictureChanged(var picture) ->
          info = new Info(info.title(), info.description(), picture);
      case What.SettingsChanged(var next) -> settings = next;
    }
  }

  private void enter(List<UserId> users) {
    users.forEach(user -> members.put(user, new Seen(Role.MEMBER, false, null)));
  }

  private static Seen seen(Member member) {
    Mute mute = member.mute();
    return new Seen(member.role(), mute != null, mute == null ? null : mute.until());
  }
}
