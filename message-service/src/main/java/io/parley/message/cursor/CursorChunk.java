package io.parley.message.cursor;

import io.parley.contracts.ConversationId;
import io.parley.message.lane.Chunk;
import java.util.List;

/** Moves of cursors of one conversation. */
public record CursorChunk(ConversationId conversation, List<CursorMove> moves) implements Chunk {

  static final int ROW_BYTES = 150;

  public CursorChunk {
    moves = List.copyOf(moves);
  }

  @Override
  public int rows() {
    return moves.stream().mapToInt(CursorMove::rows).sum();
  }

  @Override
  public int bytes() {
    return rows() * ROW_BYTES;
  }
}
