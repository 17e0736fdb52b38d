package io.parley.handler.receipt;

/** How far somebody is; 0 where nothing is said. */
record Cursors(long delivered, long read) {

  /** As far as either says. */
  Cursors and(Cursors other) {
    return new Cursors(Math.max(delivered, other.delivered), Math.max(read, other.read));
  }
}
