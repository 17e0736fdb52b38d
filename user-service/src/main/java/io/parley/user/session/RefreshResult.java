package io.parley.user.session;

/** What came of an attempt to refresh. */
sealed interface RefreshResult {

  /** The token was current; it is not any more. */
  record Rotated(IssuedTokens tokens) implements RefreshResult {}

  /** The token was exchanged a moment ago and its answer perhaps lost; the answer is the same. */
  record Repeated(IssuedTokens tokens) implements RefreshResult {}

  /** The token is made up, or its session has ended. */
  record Unknown() implements RefreshResult {}

  /** The token was exchanged long ago: somebody else has it. The session was ended. */
  record Reused() implements RefreshResult {}
}
