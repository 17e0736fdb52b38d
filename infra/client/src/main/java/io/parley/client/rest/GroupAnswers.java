package io.parley.client.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about groups, as it is in JSON. */
final class GroupAnswers {

  private GroupAnswers() {}

  record One(View group) {}

  record Page(List<View> groups, @Nullable String next) {}

  record Rooms(List<View> rooms, @Nullable String next) {}

  record Categories(List<RoomCategory> categories) {}

  /** The answer to joining: the group, or a status when an admin has to decide. */
  record Joined(@Nullable View group, @Nullable String status) {

    JoinOutcome outcome() {
      return group == null ? new JoinOutcome.Pending() : new JoinOutcome.Joined(group.group());
    }
  }

  record View(
      String id,
      String title,
      @Nullable String description,
      @Nullable String picture,
      @JsonProperty("public") boolean isPublic,
      @Nullable String category,
      @Nullable String owner,
      int members,
      Settings settings,
      @Nullable String role,
      long version,
      Instant createdAt,
      @Nullable Integer online) {

    Group group() {
      return new Group(
          GroupId.parse(id),
          title,
          Optional.ofNullable(description).orElse(""),
          Optional.ofNullable(picture),
          isPublic,
          Optional.ofNullable(category),
          Optional.ofNullable(owner).map(UserId::parse),
          members,
          settings.settings(),
          Optional.ofNullable(role).flatMap(GroupRole::ofWireName),
          version,
          createdAt,
          Optional.ofNullable(online));
    }
  }

  record Settings(
      String send,
      String editInfo,
      String addMembers,
      String pin,
      boolean approval,
      String history) {

    static Settings of(GroupSettings settings) {
      return new Settings(
          settings.send().wireName(),
          settings.editInfo().wireName(),
          settings.addMembers().wireName(),
          settings.pin().wireName(),
          settings.approval(),
          settings.fullHistory() ? "all" : "join");
    }

    GroupSettings settings() {
      return new GroupSettings(
          who(send), who(editInfo), who(addMembers), who(pin), approval, history.equals("all"));
    }

    private static Who who(String name) {
      return Who.ofWireName(name).orElse(Who.EVERYONE);
    }
  }

  record Members(List<Member> members, @Nullable String next) {}

  record OneMember(Member member) {}

  record Member(
      String user, String role, Instant joinedAt, boolean muted, @Nullable Instant mutedUntil) {

    GroupMember member() {
      return new GroupMember(
          UserId.parse(user),
          GroupRole.ofWireName(role).orElse(GroupRole.MEMBER),
          joinedAt,
          muted,
          Optional.ofNullable(mutedUntil));
    }
  }

  record Bans(List<Ban> bans, @Nullable String next) {}

  record Ban(String user, String by, Instant at) {

    BannedUser ban() {
      return new BannedUser(UserId.parse(user), UserId.parse(by), at);
    }
  }

  record Requests(List<Request> requests, @Nullable String next) {}

  record Request(String user, Instant at) {

    JoinRequest request() {
      return new JoinRequest(UserId.parse(user), at);
    }
  }

  record Invites(List<Invite> invites) {}

  record Invite(
      String code,
      String by,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Integer maxUses,
      int uses) {

    GroupInvite invite() {
      return new GroupInvite(
          code,
          UserId.parse(by),
          createdAt,
          Optional.ofNullable(expiresAt),
          Optional.ofNullable(maxUses),
          uses);
    }
  }

  record Preview(Previewed group, boolean approval) {

    InvitePreview preview() {
      return new InvitePreview(
          GroupId.parse(group.id()),
          group.title(),
          Optional.ofNullable(group.description()).orElse(""),
          Optional.ofNullable(group.picture()),
          group.members(),
          approval);
    }
  }

  record Previewed(
      String id,
      String title,
      @Nullable String description,
      @Nullable String picture,
      int members) {}
}
