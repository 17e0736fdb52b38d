package io.parley.message.cursor;

/**
 * A number in a log up to which something has happened, and when it got there.
 *
 * @param seq 0 when nothing has happened yet
 * @param at milliseconds since the Unix epoch; 0 when nothing has happened yet
 */
public record Cursor(long seq, long at) {

  public static final Cursor START = new Cursor(0, 0);

  /** The higher one; this one if they are at the same number. */
  Cursor max(Cursor other) {
    return other.seq > seq ? other : this;
  }
}
