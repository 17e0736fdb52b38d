package io.parley.message.planted;

/** What is wrong with the instance. */
enum PlantedError {
  /** Events are acknowledged a second before they are written. */
  ACK_BEFORE_WRITE,
  /** Now and then a number is given to two events. */
  REUSED_SEQ,
  /** Now and then a receipt says less than one before it. */
  RECEIPT_GOES_BACK
}
