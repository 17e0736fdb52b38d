package io.parley.group.room;

import io.parley.contracts.GroupId;
import io.parley.group.state.Info;
import io.parley.group.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room that is there from the start. */
record BuiltInRoom(String name, @Nullable String picture) {

  /** Reads {@code name} or {@code name=picture}. */
  static BuiltInRoom of(String text) {
    int end = text.indexOf('=');
    return end < 0
        ? new BuiltInRoom(Texts.clean(text), null)
        : new BuiltInRoom(
            Texts.clean(text.substring(0, end)), Texts.cleanOrNull(text.substring(end + 1)));
  }

  /** Its id, which follows from its name alone. */
  GroupId id() {
    byte[] text = ("parley room " + name).getBytes(StandardCharsets.UTF_8);
    return new GroupId(UUID.nameUUIDFromBytes(text));
  }

  /** What it shows at first. */
  Info info() {
    return new Info(name, null, picture);
  }
}
