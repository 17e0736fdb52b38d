package io.parley.message.lease;

/** What came of an attempt to renew. */
sealed interface Renewal {

  /** The beat in the table is the new one. */
  record Renewed(long beat) implements Renewal {}

  /** An earlier attempt whose answer was lost had succeeded; the table holds this beat. */
  record Behind(long beat) implements Renewal {}

  /** Somebody saw no renewal for the lease time; this instance id may never act again. */
  record Fenced() implements Renewal {}
}
