package io.parley.handler.receipt;

/** A request to move somebody's cursors. */
record Advance(Reader reader, Cursors cursors) {

  /** About how many bytes it takes. */
  static final int WEIGHT = 256;
}
