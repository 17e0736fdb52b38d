package io.parley.message.lane;

/** Rows of one partition, written together or not at all. */
public interface Chunk {

  /** How many rows. */
  int rows();

  /** About how many bytes. */
  int bytes();
}
