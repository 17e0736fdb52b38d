package io.parley.chassis.token;

/** What came of looking at an access token. */
public sealed interface TokenVerification {

  /** Signed by us, for us, and not expired. */
  record Valid(AccessToken token) implements TokenVerification {}

  /** It was valid once. */
  record Expired() implements TokenVerification {}

  /**
   * Not one of ours: malformed, of another issuer or audience, or with a wrong signature or
   * algorithm.
   */
  record Invalid() implements TokenVerification {}

  /** The keys could not be fetched, so nothing can be said; the caller should try again. */
  record KeysUnavailable() implements TokenVerification {}
}
