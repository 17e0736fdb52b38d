package io.parley.message.cursor;

import io.parley.contracts.UserId;

/** A move of one member's cursors that is to be made durable. */
public record CursorMove(UserId user, Cursors from, Cursors to) {

  boolean movesDelivered() {
    return to.delivered().seq() > from.delivered().seq();
  }

  boolean movesRead() {
    return to.read().seq() > from.read().seq();
  }

  int rows() {
    return (movesDelivered() ? 2 : 0) + (movesRead() ? 2 : 0);
  }
}
