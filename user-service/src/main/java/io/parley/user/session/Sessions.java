package io.parley.user.session;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.revocation.Revocations;
import io.parley.user.token.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Begins, lists and ends sessions. */
@Service
public class Sessions {

  private final SessionStore store;
  private final Revocations revocations;
  private final AccessTokens accessTokens;
  private final SessionProperties properties;
  private final Clock clock;

  Sessions(
      SessionStore store,
      Revocations revocations,
      AccessTokens accessTokens,
      SessionProperties properties,
      Clock clock) {
    this.store = store;
    this.revocations = revocations;
    this.accessTokens = accessTokens;
    this.properties = properties;
    this.clock = clock;
  }

  /** Begins a session for somebody who has shown who they are. */
  public IssuedTokens begin(UserId user, String device, boolean remembered) {
    makeRoom(user);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = now.plus(properties.lifetime(remembered));
    Session session =
        new Session(user, LoginSessionId.next(), device, remembered, now, now, expiresAt);
    RefreshToken token = new RefreshToken(user, session.id(), Secret.random(), Secret.random());
    store.create(StoredSession.create(session, token));
    return new IssuedTokens(session, token, accessTokens.issue(user, session.id()));
  }

  /**
   * The session of a request.
   *
   * @throws ProblemException with {@code token_revoked} if it has ended, though its access token is
   *     still valid
   */
  Session current(CurrentUser user) {
    return store
        .find(user.id(), user.session())
        .map(StoredSession::session)
        .filter(session -> clock.instant().isBefore(session.expiresAt()))
        .orElseThrow(() -> new ProblemException(ErrorCode.TOKEN_REVOKED));
  }

  /** The user's sessions, the oldest first; for those whose own session has not ended. */
  List<Session> list(CurrentUser user) {
    List<Session> sessions = store.list(user.id());
    if (sessions.stream().noneMatch(session -> session.id().equals(user.session()))) {
      throw new ProblemException(ErrorCode.TOKEN_REVOKED);
    }
    return sessions;
  }

  /** Ends sessions of a user. */
  void end(UserId user, Set<LoginSessionId> ids) {
    revocations.revoke(user, ids);
  }

  private void makeRoom(UserId user) {
    List<Session> sessions = store.list(user);
    int surplus = sessions.size() - properties.maxPerUser() + 1;
    if (surplus > 0) {
      end(
          user,
          sessions.stream()
              .sorted(Comparator.comparing(Session::usedAt))
              .limit(surplus)
              .map(Session::id)
              .collect(Collectors.toSet()));
    }
  }
}
