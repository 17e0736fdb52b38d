package io.parley.lastseen.push;

import com.google.protobuf.ByteString;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import io.parley.contracts.frame.JsonText;
import io.parley.lastseen.push.Notices.Notice;
import io.parley.lastseen.state.Presence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes notices as pushes: one per user and presence, with all who are told it. */
final class PresenceFrames {

  private static final int LENGTH = 128;

  private record Told(UserId target, Presence presence) {}

  private PresenceFrames() {}

  static List<Push> pushes(List<Notice> notices) {
    Map<Told, Push.Builder> pushes = new LinkedHashMap<>();
    for (Notice notice : notices) {
      Told told = new Told(notice.pair().target(), notice.presence());
      pushes
          .computeIfAbsent(told, PresenceFrames::push)
          .addUsers(notice.pair().viewer().toString());
    }
    return pushes.values().stream().map(Push.Builder::build).toList();
  }

  private static Push.Builder push(Told told) {
    return Push.newBuilder()
        .setPresenceOf(told.target().toString())
        .setFrame(ByteString.copyFromUtf8(frame(told.target(), told.presence())));
  }

  private static String frame(UserId target, Presence presence) {
    JsonText frame =
        JsonText.frame("presence", LENGTH)
            .raw("user", target.toString())
            .flag("online", presence.online());
    Instant lastSeen = presence.lastSeen();
    if (lastSeen != null) {
      frame.time("lastSeen", lastSeen.toEpochMilli());
    }
    return frame.end().toString();
  }
}
