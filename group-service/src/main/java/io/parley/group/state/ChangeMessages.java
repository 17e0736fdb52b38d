package io.parley.group.state;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.group.v1.GroupPermission;
import io.parley.contracts.group.v1.GroupRole;
import io.parley.contracts.group.v1.GroupSettings;
import io.parley.group.state.Change.What;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes as messages: so they go into logs, and so they are kept until then. */
public final class ChangeMessages {

  private ChangeMessages() {}

  /** The change as message-service takes it. */
  public static GroupChange message(Change change) {
    GroupChange.Builder message =
        GroupChange.newBuilder().setVersion(change.version()).setActor(change.actor().toString());
    switch (change.what()) {
      case What.Created(var users, var title, var settings) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_CREATED, users)
              .setText(title)
              .setSettings(settings(settings))
              .setFullHistory(settings.fullHistory());
      case What.Joined(var user, var fullHistory) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_JOINED, user).setFullHistory(fullHistory);
      case What.Added(var users, var fullHistory) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_ADDED, users).setFullHistory(fullHistory);
      case What.Left(var user) -> of(message, GroupChangeType.GROUP_CHANGE_TYPE_LEFT, user);
      case What.Removed(var user) -> of(message, GroupChangeType.GROUP_CHANGE_TYPE_REMOVED, user);
      case What.Banned(var user) -> of(message, GroupChangeType.GROUP_CHANGE_TYPE_BANNED, user);
      case What.Unbanned(var user) -> of(message, GroupChangeType.GROUP_CHANGE_TYPE_UNBANNED, user);
      case What.RoleChanged(var user, var role) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_ROLE, user).setRole(role(role));
      case What.OwnerChanged(var user) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_OWNER, user);
      case What.Muted(var user, var until) ->
          of(message, GroupChangeType.GROUP_CHANGE_TYPE_MUTED, user)
              .setUntilMillis(until == null ? 0 : until.toEpochMilli());
      case What.Unmuted(var user) -> of(message, GroupChangeType.GROUP_CHANGE_TYPE_UNMUTED, user);
      case What.TitleChanged(var title) ->
          text(message, GroupChangeType.GROUP_CHANGE_TYPE_TITLE, title);
      case What.DescriptionChanged(var description) ->
          text(message, GroupChangeType.GROUP_CHANGE_TYPE_DESCRIPTION, description);
      case What.PictureChanged(var picture) ->
          text(message, GroupChangeType.GROUP_CHANGE_TYPE_PICTURE, picture);
      case What.SettingsChanged(var settings) ->
          message
              .setType(GroupChangeType.GROUP_CHANGE_TYPE_SETTINGS)
              .setSettings(settings(settings));
    }
    return message.build();
  }

  /** Reads the message of a change that {@link #message} has made. */
  public static Change change(GroupChange message) {
    return new Change(message.getVersion(), UserId.parse(message.getActor()), what(message));
  }

  static ByteBuffer bytes(Change change) {
    return message(change).toByteString().asReadOnlyByteBuffer();
  }

  static Change ofBytes(ByteBuffer bytes) {
    try {
      return change(GroupChange.parseFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("not a change", e);
    }
  }

  private static What what(GroupChange message) {
    return switch (message.getType()) {
      case GROUP_CHANGE_TYPE_CREATED ->
          new What.Created(users(message), message.getText(), settings(message.getSettings()));
      case GROUP_CHANGE_TYPE_JOINED -> new What.Joined(user(message), message.getFullHistory());
      case GROUP_CHANGE_TYPE_ADDED -> new What.Added(users(message), message.getFullHistory());
      case GROUP_CHANGE_TYPE_LEFT -> new What.Left(user(message));
      case GROUP_CHANGE_TYPE_REMOVED -> new What.Removed(user(message));
      case GROUP_CHANGE_TYPE_BANNED -> new What.Banned(user(message));
      case GROUP_CHANGE_TYPE_UNBANNED -> new What.Unbanned(user(message));
      case GROUP_CHANGE_TYPE_ROLE -> new What.RoleChanged(user(message), role(message.getRole()));
      case GROUP_CHANGE_TYPE_OWNER -> new What.OwnerChanged(user(message));
      case GROUP_CHANGE_TYPE_MUTED ->
          new What.Muted(user(message), until(message.getUntilMillis()));
      case GROUP_CHANGE_TYPE_UNMUTED -> new What.Unmuted(user(message));
      case GROUP_CHANGE_TYPE_TITLE -> new What.TitleChanged(message.getText());
      case GROUP_CHANGE_TYPE_DESCRIPTION -> new What.DescriptionChanged(textOf(message));
      case GROUP_CHANGE_TYPE_PICTURE -> new What.PictureChanged(textOf(message));
      case GROUP_CHANGE_TYPE_SETTINGS -> new What.SettingsChanged(settings(message.getSettings()));
      case GROUP_CHANGE_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalStateException("a change of no known type");
    };
  }

  private static GroupChange.Builder of(
      GroupChange.Builder message, GroupChangeType type, List<UserId> users) {
    return message.setType(type).addAllUsers(users.stream().map(UserId::toString).toList());
  }

  private static GroupChange.Builder of(
      GroupChange.Builder message, GroupChangeType type, UserId user) {
    return of(message, type, List.of(user));
  }

  private static GroupChange.Builder text(
      GroupChange.Builder message, GroupChangeType type, @Nullable String text) {
    return message.setType(type).setText(text == null ? "" : text);
  }

  private static GroupSettings settings(Settings settings) {
    return GroupSettings.newBuilder()
        .setSend(permission(settings.send()))
        .setEditInfo(permission(settings.editInfo()))
        .setAddMembers(permission(settings.addMembers()))
        .setPin(permission(settings.pin()))
        .setApproval(settings.approval())
        .setFullHistory(settings.fullHistory())
        .build();
  }

  private static Settings settings(GroupSettings settings) {
    return new Settings(
        permission(settings.getSend()),
        permission(settings.getEditInfo()),
        permission(settings.getAddMembers()),
        permission(settings.getPin()),
        settings.getApproval(),
        settings.getFullHistory());
  }

  private static GroupPermission permission(Permission permission) {
    return switch (permission) {
      case EVERYONE -> GroupPermission.GROUP_PERMISSION_EVERYONE;
      case ADMINS -> GroupPermission.GROUP_PERMISSION_ADMINS;
    };
  }

  private static Permission permission(GroupPermission permission) {
    return permission == GroupPermission.GROUP_PERMISSION_EVERYONE
        ? Permission.EVERYONE
        : Permission.ADMINS;
  }

  private static GroupRole role(Role role) {
    return switch (role) {
      case MEMBER -> GroupRole.GROUP_ROLE_MEMBER;
      case ADMIN -> GroupRole.GROUP_ROLE_ADMIN;
      case OWNER -> GroupRole.GROUP_ROLE_OWNER;
    };
  }

  private static Role role(GroupRole role) {
    return switch (role) {
      case GROUP_ROLE_OWNER -> Role.OWNER;
      case GROUP_ROLE_ADMIN -> Role.ADMIN;
      case GROUP_ROLE_MEMBER, GROUP_ROLE_UNSPECIFIED, UNRECOGNIZED -> Role.MEMBER;
    };
  }

  private static List<UserId> users(GroupChange message) {
    return message.getUsersList().stream().map(UserId::parse).toList();
  }

  private static UserId user(GroupChange message) {
    return UserId.parse(message.getUsers(0));
  }

  private static @Nullable Instant until(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable String textOf(GroupChange message) {
    return message.getText().isEmpty() ? null : message.getText();
  }
}
