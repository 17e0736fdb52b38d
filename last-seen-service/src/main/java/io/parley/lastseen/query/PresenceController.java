package io.parley.lastseen.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.IsoTime;
import io.parley.lastseen.registry.OnlineCount;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.visibility.Visibilities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is online and who was when, as far as the caller may know. Users who hide themselves and
 * users who do not exist look the same: not online, never seen.
 */
@Tag(name = "presence")
@RestController
@RequestMapping("/api/v1/presence")
class PresenceController {

  private static final int MAX_USERS = 100;

  private final Present present;
  private final Visibilities visibilities;
  private final OnlineCount count;

  PresenceController(Present present, Visibilities visibilities, OnlineCount count) {
    this.present = present;
    this.visibilities = visibilities;
    this.count = count;
  }

  @Operation(summary = "How one user looks to the caller.")
  @GetMapping("/{user}")
  UserPresence one(CurrentUser caller, @PathVariable String user) {
    return views(caller, List.of(parse("user", user))).getFirst();
  }

  @Operation(summary = "How up to 100 users look to the caller, in the order asked for, each once.")
  @GetMapping
  UserPresences several(CurrentUser caller, @RequestParam List<String> users) {
    if (users.isEmpty() || users.size() > MAX_USERS) {
      throw ProblemException.invalidField("users", "users has 1 to " + MAX_USERS + " ids.");
    }
    return new UserPresences(
        views(caller, users.stream().map(user -> parse("users", user)).distinct().toList()));
  }

  @Operation(summary = "How many users are online.")
  @GetMapping("/count")
  Online count(CurrentUser caller) {
    return new Online(count.users());
  }

  private List<UserPresence> views(CurrentUser caller, List<UserId> users) {
    List<Pair> pairs = users.stream().map(user -> new Pair(caller.id(), user)).toList();
    Set<Pair> visible = visibilities.visible(pairs);
    Map<UserId, Presence> presences =
        present.of(visible.stream().map(Pair::target).toList()).presences();
    return users.stream()
        .map(user -> UserPresence.of(user, presences.getOrDefault(user, Presence.HIDDEN)))
        .toList();
  }

  private static UserId parse(String field, String text) {
    return UserId.tryParse(text)
        .orElseThrow(() ->
            ProblemException.invalidField(field, field + " has what is not the id of a user."));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UserPresence(String user, boolean online, @Nullable String lastSeen) {

    static UserPresence of(UserId user, Presence presence) {
      Instant lastSeen = presence.lastSeen();
      return new UserPresence(
          user.toString(), presence.online(), lastSeen == null ? null : text(lastSeen));
    }

    private static String text(Instant instant) {
      StringBuilder text = new StringBuilder();
      IsoTime.append(text, instant.toEpochMilli());
      return text.toString();
    }
  }

  record UserPresences(List<UserPresence> presences) {}

  record Online(long online) {}
}
