package io.parley.e2e.rehearsal;

/** What the pretended server does wrong, once in a while. */
enum Flaw {
  NONE,
  /** Acknowledges without keeping. */
  LOSES,
  /** Gives a number to two messages. */
  NUMBERS_TWICE,
  /** Leaves a number out. */
  SKIPS_A_NUMBER,
  /** Takes a retry for a new message. */
  FORGETS_RETRIES,
  /** Ceases to push. */
  PASSES_OVER,
  /** Tells an old receipt after a newer one. */
  RECEIPTS_BACK
}
