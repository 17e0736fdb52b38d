package io.parley.contracts;

/** The fixed bounds of the client protocol. */
public final class ProtocolLimits {

  /** The largest frame in either direction, in bytes of UTF-8. */
  public static final int FRAME_BYTES = 64 * 1024;

  /** The largest text of a message, in bytes of UTF-8. */
  public static final int BODY_BYTES = 16 * 1024;

  /** The largest number that JSON clients read exactly: 2^53 − 1. */
  public static final long MAX_SEQ = (1L << 53) - 1;

  /** The most events that one answer to a fetch holds. */
  public static final int FETCH_EVENTS = 200;

  /** The most users that one message mentions. */
  public static final int MENTIONS = 50;

  /** The most users that one frame asks to watch, or not to watch any more. */
  public static final int WATCHED_PER_FRAME = 100;

  private ProtocolLimits() {}
}
