package io.parley.message.planted;

/** What is wrong with the instance. */
enum PlantedError {
  /** Events are acknowledged a second before they are written. */
  ACK_BEFORE_WRITE,
  /** Now and then a number is given to two events. */
  REUSED_SEQ,
  /** Now and then a receipt says less than one before it. */
  RECEIPT_GOES_BACK,
  /** The process dies just before events of groups are written, again and again. */
  HALT_BEFORE_WRITE,
  /** The process dies when such a write has ended and nobody knows of it yet. */
  HALT_AFTER_WRITE,
  /** The process dies when Kafka has a record and nobody knows of it yet. */
  HALT_AFTER_KAFKA,
  /** Most records for the members of a group are empty. */
  LOST_FAN_OUT,
  /** What is written in a group goes to those who were in it when it was made. */
  OLD_MEMBERS
}
