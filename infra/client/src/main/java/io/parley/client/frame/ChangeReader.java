package io.parley.client.frame;

import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes changes of groups out of their fields. */
final class ChangeReader {

  private ChangeReader() {}

  /** The change; empty for one of a type that this client is too old for. */
  static Optional<GroupChange> read(FrameFields fields) {
    return Optional.ofNullable(fields.type)
        .flatMap(GroupChange.Type::ofWireName)
        .map(type -> change(type, fields));
  }

  private static GroupChange change(GroupChange.Type type, FrameFields fields) {
    List<UserId> users = fields.users.stream().map(UserId::parse).toList();
    return new GroupChange(
        fields.version,
        type,
        users,
        Optional.ofNullable(fields.role).flatMap(GroupRole::ofWireName).orElse(null),
        fields.until,
        Optional.ofNullable(fields.text).orElse(""),
        settings(fields.settings),
        Optional.ofNullable(fields.fullHistory).orElse(true));
  }

  private static @Nullable GroupSettings settings(@Nullable FrameFields fields) {
    return fields == null
        ? null
        : new GroupSettings(
            who(fields.send),
            who(fields.editInfo),
            who(fields.addMembers),
            who(fields.pin),
            fields.approval,
            "all".equals(fields.history));
  }

  private static Who who(@Nullable String name) {
    return Optional.ofNullable(name).flatMap(Who::ofWireName).orElse(Who.EVERYONE);
  }
}
