package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is online, was when, and may know it, over REST. See {@link ParleyApi} for what its methods
 * throw.
 */
public final class PresenceApi {

  private final RestTransport rest;

  PresenceApi(RestTransport rest) {
    this.rest = rest;
  }

  /** What this user may know of one other. */
  public UserPresence of(AccessToken token, UserId user) {
    return rest.get("/presence/" + user, token, One.class).presence();
  }

  /** What this user may know of up to 100 others. */
  public List<UserPresence> of(AccessToken token, List<UserId> users) {
    String ids = String.join(",", users.stream().map(UserId::toString).toList());
    return rest.get("/presence?users=" + ids, token, Some.class).presences().stream()
        .map(One::presence)
        .toList();
  }

  /** How many users are online. */
  public long online(AccessToken token) {
    return rest.get("/presence/count", token, Count.class).online();
  }

  /** Who may see this user's presence. */
  public LastSeenPrivacy privacy(AccessToken token) {
    return rest.get("/me/privacy", token, Privacy.class).privacy();
  }

  /** Decides who may see this user's presence. */
  public LastSeenPrivacy decide(AccessToken token, LastSeenPrivacy privacy) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("lastSeen", privacy.audience().wireName());
    if (!privacy.except().isEmpty()) {
      body.put("except", privacy.except().stream().map(UserId::toString).toList());
    }
    return rest.put("/me/privacy", token, body, Privacy.class).privacy();
  }

  private record One(String user, boolean online, @Nullable Instant lastSeen) {

    UserPresence presence() {
      return new UserPresence(UserId.parse(user), online, Optional.ofNullable(lastSeen));
    }
  }

  private record Some(List<One> presences) {}

  private record Count(long online) {}

  private record Privacy(String lastSeen, @Nullable List<String> except) {

    LastSeenPrivacy privacy() {
      List<String> ids = except == null ? List.of() : except;
      return new LastSeenPrivacy(
          LastSeenPrivacy.Audience.ofWireName(lastSeen).orElse(LastSeenPrivacy.Audience.EVERYONE),
          ids.stream().map(UserId::parse).toList());
    }
  }
}
