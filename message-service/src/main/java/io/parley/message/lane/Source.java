package io.parley.message.lane;

/**
 * Something that has rows to write, in order, at most one request at a time. It is put into a lane
 * when it has rows and is in none; it is asked what to write when its turn comes, so that it can
 * give everything that has come together by then.
 *
 * @param <C> its kind of chunk
 */
public interface Source<C extends Chunk> {

  /** Where its next row goes. */
  Partition partition();

  /** Chooses the rows to write now. Called by one lane at a time; must not block. */
  Take<C> take(Room room);

  /**
   * The chunk is durable.
   *
   * @return what to do with this source next
   */
  Next written(C chunk);

  /** It is unknown whether the chunk is durable; it will be taken again. */
  void failed(C chunk);

  /** What happens to a source after a write. */
  enum Next {
    /** It has no more rows. */
    REST,
    /** It has more rows. */
    AGAIN,
    /** The write must not be relied on yet: take the same rows again in a moment. */
    RETRY
  }
}
