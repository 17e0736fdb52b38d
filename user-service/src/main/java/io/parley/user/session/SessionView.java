package io.parley.user.session;

import java.time.Instant;

/**
 * A session as its user sees it.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
    String id,
    String device,
    boolean rememberMe,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    boolean current) {

  /** The view of a session. */
  static SessionView of(Session session, boolean current) {
    return new SessionView(
        session.id().toString(),
        session.device(),
        session.remembered(),
        session.createdAt(),
        session.usedAt(),
        session.expiresAt(),
        current);
  }
}
