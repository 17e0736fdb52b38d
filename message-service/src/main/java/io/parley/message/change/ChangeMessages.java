package io.parley.message.change;

import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.group.v1.GroupPermission;
import java.util.List;
import java.util.Optional;

/** Changes as messages, which is also how the table holds them. */
public final class ChangeMessages {

  private ChangeMessages() {}

  /** The message. */
  public static io.parley.contracts.group.v1.GroupChange of(GroupChange change) {
    GroupChange.Detail detail = change.detail();
    return io.parley.contracts.group.v1.GroupChange.newBuilder()
        .setVersion(change.version())
        .setType(of(change.type()))
        .setActor(change.actor().toString())
        .addAllUsers(change.users().stream().map(UserId::toString).toList())
        .setRole(of(detail.role()))
        .setUntilMillis(detail.until())
        .setText(detail.text())
        .setSettings(of(detail.settings()))
        .setFullHistory(detail.fullHistory())
        .build();
  }

  /**
   * The change; empty if its type is not known here.
   *
   * @throws IllegalArgumentException if an id in it is none
   */
  public static Optional<GroupChange> from(io.parley.contracts.group.v1.GroupChange message) {
    return type(message.getType()).map(type -> from(type, message));
  }

  private static GroupChange from(
      ChangeType type, io.parley.contracts.group.v1.GroupChange message) {
    List<UserId> users = message.getUsersList().stream().map(UserId::parse).toList();
    return new GroupChange(
        message.getVersion(),
        type,
        UserId.parse(message.getActor()),
        users,
        new GroupChange.Detail(
            role(message.getRole()),
            message.getUntilMillis(),
            message.getText(),
            settings(message.getSettings()),
            message.getFullHistory()));
  }

  private static GroupChangeType of(ChangeType type) {
    return switch (type) {
      case CREATED -> GroupChangeType.GROUP_CHANGE_TYPE_CREATED;
      case JOINED -> GroupChangeType.GROUP_CHANGE_TYPE_JOINED;
      case ADDED -> GroupChangeType.GROUP_CHANGE_TYPE_ADDED;
      case LEFT -> GroupChangeType.GROUP_CHANGE_TYPE_LEFT;
      case REMOVED -> GroupChangeType.GROUP_CHANGE_TYPE_REMOVED;
      case BANNED -> GroupChangeType.GROUP_CHANGE_TYPE_BANNED;
      case UNBANNED -> GroupChangeType.GROUP_CHANGE_TYPE_UNBANNED;
      case ROLE -> GroupChangeType.GROUP_CHANGE_TYPE_ROLE;
      case OWNER -> GroupChangeType.GROUP_CHANGE_TYPE_OWNER;
      case MUTED -> GroupChangeType.GROUP_CHANGE_TYPE_MUTED;
      case UNMUTED -> GroupChangeType.GROUP_CHANGE_TYPE_UNMUTED;
      case TITLE -> GroupChangeType.GROUP_CHANGE_TYPE_TITLE;
      case DESCRIPTION -> GroupChangeType.GROUP_CHANGE_TYPE_DESCRIPTION;
      case PICTURE -> GroupChangeType.GROUP_CHANGE_TYPE_PICTURE;
      case SETTINGS -> GroupChangeType.GROUP_CHANGE_TYPE_SETTINGS;
    };
  }

  private static Optional<ChangeType> type(GroupChangeType type) {
    return switch (type) {
      case GROUP_CHANGE_TYPE_CREATED -> Optional.of(ChangeType.CREATED);
      case GROUP_CHANGE_TYPE_JOINED -> Optional.of(ChangeType.JOINED);
      case GROUP_CHANGE_TYPE_ADDED -> Optional.of(ChangeType.ADDED);
      case GROUP_CHANGE_TYPE_LEFT -> Optional.of(ChangeType.LEFT);
      case GROUP_CHANGE_TYPE_REMOVED -> Optional.of(ChangeType.REMOVED);
      case GROUP_CHANGE_TYPE_BANNED -> Optional.of(ChangeType.BANNED);
      case GROUP_CHANGE_TYPE_UNBANNED -> Optional.of(ChangeType.UNBANNED);
      case GROUP_CHANGE_TYPE_ROLE -> Optional.of(ChangeType.ROLE);
      case GROUP_CHANGE_TYPE_OWNER -> Optional.of(ChangeType.OWNER);
      case GROUP_CHANGE_TYPE_MUTED -> Optional.of(ChangeType.MUTED);
      case GROUP_CHANGE_TYPE_UNMUTED -> Optional.of(ChangeType.UNMUTED);
      case GROUP_CHANGE_TYPE_TITLE -> Optional.of(ChangeType.TITLE);
      case GROUP_CHANGE_TYPE_DESCRIPTION -> Optional.of(ChangeType.DESCRIPTION);
      case GROUP_CHANGE_TYPE_PICTURE -> Optional.of(ChangeType.PICTURE);
      case GROUP_CHANGE_TYPE_SETTINGS -> Optional.of(ChangeType.SETTINGS);
      case GROUP_CHANGE_TYPE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static io.parley.contracts.group.v1.GroupRole of(GroupRole role) {
    return switch (role) {
      case MEMBER -> io.parley.contracts.group.v1.GroupRole.GROUP_ROLE_MEMBER;
      case ADMIN -> io.parley.contracts.group.v1.GroupRole.GROUP_ROLE_ADMIN;
      case OWNER -> io.parley.contracts.group.v1.GroupRole.GROUP_ROLE_OWNER;
    };
  }

  private static GroupRole role(io.parley.contracts.group.v1.GroupRole role) {
    return switch (role) {
      case GROUP_ROLE_OWNER -> GroupRole.OWNER;
      case GROUP_ROLE_ADMIN -> GroupRole.ADMIN;
      case GROUP_ROLE_MEMBER, GROUP_ROLE_UNSPECIFIED, UNRECOGNIZED -> GroupRole.MEMBER;
    };
  }

  private static io.parley.contracts.group.v1.GroupSettings of(GroupSettings settings) {
    return io.parley.contracts.group.v1.GroupSettings.newBuilder()
        .setSend(of(settings.send()))
        .setEditInfo(of(settings.editInfo()))
        .setAddMembers(of(settings.addMembers()))
        .setPin(of(settings.pin()))
        .setApproval(settings.approval())
        .setFullHistory(settings.fullHistory())
        .build();
  }

  private static GroupSettings settings(io.parley.contracts.group.v1.GroupSettings settings) {
    return new GroupSettings(
        permission(settings.getSend()),
        permission(settings.getEditInfo()),
        permission(settings.getAddMembers()),
        permission(settings.getPin()),
        settings.getApproval(),
        settings.getFullHistory());
  }

  private static GroupPermission of(Permission permission) {
    return switch (permission) {
      case EVERYONE -> GroupPermission.GROUP_PERMISSION_EVERYONE;
      case ADMINS -> GroupPermission.GROUP_PERMISSION_ADMINS;
    };
  }

  private static Permission permission(GroupPermission permission) {
    return switch (permission) {
      case GROUP_PERMISSION_ADMINS -> Permission.ADMINS;
      case GROUP_PERMISSION_EVERYONE, GROUP_PERMISSION_UNSPECIFIED, UNRECOGNIZED ->
          Permission.EVERYONE;
    };
  }
}
