package io.parley.client.frame;

import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupSettings;
import io.parley.contracts.UserId;
import tools.jackson.core.JsonGenerator;

/** Writes changes of groups as they are in events. */
final class ChangeWriter {

  private ChangeWriter() {}

  /** Writes the property {@code change}. */
  static void write(GroupChange change, JsonGenerator json) {
    json.writeObjectPropertyStart("change");
    json.writeNumberProperty("version", change.version());
    json.writeStringProperty("type", change.type().wireName());
    if (!change.users().isEmpty()) {
      json.writeArrayPropertyStart("users");
      for (UserId user : change.users()) {
        json.writeString(user.toString());
      }
      json.writeEndArray();
    }
    if (change.role() != null) {
      json.writeStringProperty("role", change.role().wireName());
    }
    if (change.until() != null) {
      Timestamps.write(json, "until", change.until());
    }
    if (!change.text().isEmpty()) {
      json.writeStringProperty("text", change.text());
    }
    if (change.settings() != null) {
      writeSettings(change.settings(), json);
    }
    json.writeBooleanProperty("fullHistory", change.fullHistory());
    json.writeEndObject();
  }

  private static void writeSettings(GroupSettings settings, JsonGenerator json) {
    json.writeObjectPropertyStart("settings");
    json.writeStringProperty("send", settings.send().wireName());
    json.writeStringProperty("editInfo", settings.editInfo().wireName());
    json.writeStringProperty("addMembers", settings.addMembers().wireName());
    json.writeStringProperty("pin", settings.pin().wireName());
    json.writeBooleanProperty("approval", settings.approval());
    json.writeStringProperty("history", settings.fullHistory() ? "all" : "join");
    json.writeEndObject();
  }
}
