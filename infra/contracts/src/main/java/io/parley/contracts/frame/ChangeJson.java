package io.parley.contracts.frame;

import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.group.v1.GroupPermission;
import io.parley.contracts.group.v1.GroupRole;
import io.parley.contracts.group.v1.GroupSettings;

/** Encodes changes of groups, as they are in events. */
public final class ChangeJson {

  private static final int FIELDS = 128;

  private ChangeJson() {}

  /** The object, with the fields that its type has. */
  public static String of(GroupChange change) {
    JsonText json =
        JsonText.object(new StringBuilder(FIELDS + change.getText().length()))
            .number("version", change.getVersion())
            .raw("type", typeName(change.getType()));
    if (change.getUsersCount() > 0) {
      json.raws("users", change.getUsersList());
    }
    switch (change.getType()) {
      case GROUP_CHANGE_TYPE_ROLE -> json.raw("role", roleName(change.getRole()));
      case GROUP_CHANGE_TYPE_MUTED -> until(json, change.getUntilMillis());
      case GROUP_CHANGE_TYPE_TITLE, GROUP_CHANGE_TYPE_DESCRIPTION, GROUP_CHANGE_TYPE_PICTURE ->
          json.text("text", change.getText());
      case GROUP_CHANGE_TYPE_CREATED ->
          json.text("text", change.getText())
              .json("settings", settings(change.getSettings()))
              .flag("fullHistory", change.getFullHistory());
      case GROUP_CHANGE_TYPE_SETTINGS -> json.json("settings", settings(change.getSettings()));
      case GROUP_CHANGE_TYPE_JOINED, GROUP_CHANGE_TYPE_ADDED ->
          json.flag("fullHistory", change.getFullHistory());
      case GROUP_CHANGE_TYPE_LEFT,
          GROUP_CHANGE_TYPE_REMOVED,
          GROUP_CHANGE_TYPE_BANNED,
          GROUP_CHANGE_TYPE_UNBANNED,
          GROUP_CHANGE_TYPE_OWNER,
          GROUP_CHANGE_TYPE_UNMUTED,
          GROUP_CHANGE_TYPE_UNSPECIFIED,
          UNRECOGNIZED -> {}
    }
    return json.end().toString();
  }

  /** The name of a role on the wire; "member" for one that is not known. */
  public static String roleName(GroupRole role) {
    return switch (role) {
      case GROUP_ROLE_OWNER -> "owner";
      case GROUP_ROLE_ADMIN -> "admin";
      case GROUP_ROLE_MEMBER, GROUP_ROLE_UNSPECIFIED, UNRECOGNIZED -> "member";
    };
  }

  /** The name of a type on the wire; "unknown" for one that is not known. */
  public static String typeName(GroupChangeType type) {
    return switch (type) {
      case GROUP_CHANGE_TYPE_CREATED -> "created";
      case GROUP_CHANGE_TYPE_JOINED -> "joined";
      case GROUP_CHANGE_TYPE_ADDED -> "added";
      case GROUP_CHANGE_TYPE_LEFT -> "left";
      case GROUP_CHANGE_TYPE_REMOVED -> "removed";
      case GROUP_CHANGE_TYPE_BANNED -> "banned";
      case GROUP_CHANGE_TYPE_UNBANNED -> "unbanned";
      case GROUP_CHANGE_TYPE_ROLE -> "role";
      case GROUP_CHANGE_TYPE_OWNER -> "owner";
      case GROUP_CHANGE_TYPE_MUTED -> "muted";
      case GROUP_CHANGE_TYPE_UNMUTED -> "unmuted";
      case GROUP_CHANGE_TYPE_TITLE -> "title";
      case GROUP_CHANGE_TYPE_DESCRIPTION -> "description";
      case GROUP_CHANGE_TYPE_PICTURE -> "picture";
      case GROUP_CHANGE_TYPE_SETTINGS -> "settings";
      case GROUP_CHANGE_TYPE_UNSPECIFIED, UNRECOGNIZED -> "unknown";
    };
  }

  private static StringBuilder settings(GroupSettings settings) {
    return JsonText.object(new StringBuilder(FIELDS))
        .raw("send", permission(settings.getSend()))
        .raw("editInfo", permission(settings.getEditInfo()))
        .raw("addMembers", permission(settings.getAddMembers()))
        .raw("pin", permission(settings.getPin()))
        .flag("approval", settings.getApproval())
        .raw("history", settings.getFullHistory() ? "all" : "join")
        .end();
  }

  private static String permission(GroupPermission permission) {
    return switch (permission) {
      case GROUP_PERMISSION_ADMINS -> "admins";
      case GROUP_PERMISSION_EVERYONE, GROUP_PERMISSION_UNSPECIFIED, UNRECOGNIZED -> "everyone";
    };
  }

  private static void until(JsonText json, long millis) {
    if (millis > 0) {
      json.time("until", millis);
    }
  }
}
