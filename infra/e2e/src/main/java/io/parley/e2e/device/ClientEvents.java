package io.parley.e2e.device;

import io.parley.client.frame.LogEvent;
import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.MessageKey;
import org.jspecify.annotations.Nullable;

/** What the reference client has kept, as entries. */
final class ClientEvents {

  private ClientEvents() {}

  static Entry entry(LogEvent event) {
    return switch (event) {
      case LogEvent.Message m ->
          new Entry.Text(
              new MessageKey(m.conversation(), m.sender(), m.clientId()),
              m.seq(),
              m.id(),
              m.body());
      case LogEvent.Change c ->
          new Entry.Change(c.conversation(), c.seq(), c.id(), c.sender(), change(c.change()));
      case LogEvent.Hidden h -> new Entry.Hidden(h.conversation(), h.seq());
      case LogEvent.Unsupported u -> throw new IllegalStateException("kind " + u.kind());
    };
  }

  private static GroupChange change(io.parley.client.group.GroupChange change) {
    ChangeType type = ChangeType.of(change.type().wireName());
    return new GroupChange(change.version(), type, change.users(), value(type, change));
  }

  private static Value value(ChangeType type, io.parley.client.group.GroupChange change) {
    return switch (type) {
      case JOINED, ADDED -> new Value.History(change.fullHistory());
      case ROLE -> new Value.Role(role(change));
      case MUTED -> new Value.Mute(change.until() == null);
      case CREATED, SETTINGS -> new Value.Rules(rules(change.settings()));
      case TITLE, DESCRIPTION, PICTURE -> new Value.Words(change.text());
      case LEFT, REMOVED, BANNED, UNBANNED, OWNER, UNMUTED -> Value.NOTHING;
    };
  }

  private static GroupRole role(io.parley.client.group.GroupChange change) {
    io.parley.client.group.GroupRole role = change.role();
    return role == null ? GroupRole.MEMBER : GroupRole.valueOf(role.name());
  }

  private static GroupRules rules(@Nullable GroupSettings settings) {
    return settings == null
        ? GroupRules.USUAL
        : new GroupRules(
            settings.send() == Who.ADMINS,
            settings.editInfo() == Who.ADMINS,
            settings.addMembers() == Who.ADMINS,
            settings.fullHistory());
  }
}
