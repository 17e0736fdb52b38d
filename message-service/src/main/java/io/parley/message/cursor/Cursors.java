package io.parley.message.cursor;

/** The cursors of one member of a conversation. What is read has been delivered. */
public record Cursors(Cursor delivered, Cursor read) {

  public static final Cursors START = new Cursors(Cursor.START, Cursor.START);

  Cursors advance(long deliveredSeq, long readSeq, long at) {
    return new Cursors(
        delivered.max(new Cursor(Math.max(deliveredSeq, readSeq), at)),
        read.max(new Cursor(readSeq, at)));
  }

  boolean isBeyond(Cursors other) {
    return delivered.seq() > other.delivered.seq() || read.seq() > other.read.seq();
  }

  /** When the last of them moved. */
  public long movedAt() {
    return Math.max(delivered.at(), read.at());
  }
}
