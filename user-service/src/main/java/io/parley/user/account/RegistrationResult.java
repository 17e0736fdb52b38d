package io.parley.user.account;

/** What came of an attempt to register. */
sealed interface RegistrationResult {

  /** There is an account now. */
  record Registered(Account account) implements RegistrationResult {}

  /** Somebody else has the username. */
  record UsernameTaken() implements RegistrationResult {}
}
