package io.parley.e2e.device;

import io.parley.contracts.UserId;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the changes of groups that are in events. */
public final class Changes {

  private static final String ADMINS = "admins";

  private Changes() {}

  /** The {@code change} of an event. */
  public static GroupChange of(JsonNode change) {
    ChangeType type = ChangeType.of(change.path("type").asString(""));
    List<UserId> users =
        change.path("users").valueStream().map(user -> UserId.parse(user.asString())).toList();
    return new GroupChange(change.path("version").asLong(0), type, users, value(type, change));
  }

  /** A role by its name. */
  public static GroupRole role(JsonNode name) {
    return GroupRole.valueOf(name.asString("").toUpperCase(Locale.ROOT));
  }

  private static Value value(ChangeType type, JsonNode change) {
    return switch (type) {
      case JOINED, ADDED -> new Value.History(change.path("fullHistory").asBoolean(false));
      case ROLE -> new Value.Role(role(change.path("role")));
      case MUTED -> new Value.Mute(!change.has("until"));
      case CREATED, SETTINGS -> new Value.Rules(rules(change.path("settings")));
      case TITLE, DESCRIPTION, PICTURE -> new Value.Words(change.path("text").asString(""));
      case LEFT, REMOVED, BANNED, UNBANNED, OWNER, UNMUTED -> Value.NOTHING;
    };
  }

  private static GroupRules rules(JsonNode settings) {
    return new GroupRules(
        settings.path("send").asString("").equals(ADMINS),
        settings.path("editInfo").asString("").equals(ADMINS),
        settings.path("addMembers").asString("").equals(ADMINS),
        settings.path("history").asString("").equals("all"));
  }
}
