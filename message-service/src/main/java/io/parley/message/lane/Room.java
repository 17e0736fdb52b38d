package io.parley.message.lane;

/**
 * What still fits into a request.
 *
 * @param rows at most that many
 * @param bytes at most that many; an empty request takes one row of any size
 * @param empty whether nothing is in the request yet
 */
public record Room(int rows, int bytes, boolean empty) {

  Room after(Chunk chunk) {
    return new Room(rows - chunk.rows(), bytes - chunk.bytes(), false);
  }
}
