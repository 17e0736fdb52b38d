package io.parley.message.send;

/** What is remembered of attempts to send under one key. */
sealed interface SendAttempt {

  /** This is the first. */
  record First() implements SendAttempt {}

  /** There was one before; what came of it is not known here. */
  record Further() implements SendAttempt {}

  /** There was one before, and it has succeeded. */
  record Done(SendResult result) implements SendAttempt {}
}
