package io.parley.user.session;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.LoginSessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A user's own sessions. Everything here answers {@code token_revoked} if the session that asks has
 * ended, also while its access token is still valid. Ended sessions have their connections closed
 * within seconds.
 */
@Tag(name = "sessions")
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  @Operation(summary = "The sessions of the caller, the oldest first.")
  @GetMapping
  SessionsResponse list(CurrentUser user) {
    return new SessionsResponse(
        sessions.list(user).stream()
            .map(session -> SessionView.of(session, session.id().equals(user.session())))
            .toList());
  }

  @Operation(summary = "Verifies that the caller's session has not ended.")
  @GetMapping("/current")
  SessionResponse current(CurrentUser user) {
    return new SessionResponse(SessionView.of(sessions.current(user), true));
  }

  @Operation(summary = "Logs out.")
  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(CurrentUser user) {
    sessions.current(user);
    sessions.end(user.id(), Set.of(user.session()));
  }

  @Operation(summary = "Ends one of the caller's sessions, or answers unknown_session.")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(CurrentUser user, @PathVariable String id) {
    LoginSessionId session =
        LoginSessionId.tryParse(id)
            .filter(parsed -> ids(sessions.list(user)).contains(parsed))
            .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_SESSION));
    sessions.end(user.id(), Set.of(session));
  }

  @Operation(summary = "Ends all of the caller's sessions but the one that asks.")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(CurrentUser user) {
    Set<LoginSessionId> others = new HashSet<>(ids(sessions.list(user)));
    others.remove(user.session());
    sessions.end(user.id(), others);
  }

  private static Set<LoginSessionId> ids(List<Session> sessions) {
    return sessions.stream().map(Session::id).collect(Collectors.toSet());
  }

  record SessionResponse(SessionView session) {}

  record SessionsResponse(List<SessionView> sessions) {}
}
