package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.message.lane.Chunk;
import java.util.List;

/** Rows of one group, in the order of its changes. */
public record RosterChunk(ConversationId conversation, List<RosterRow> all) implements Chunk {

  public RosterChunk {
    all = List.copyOf(all);
  }

  @Override
  public int rows() {
    return all.size();
  }

  @Override
  public int bytes() {
    return all.stream().mapToInt(RosterRow::bytes).sum();
  }
}
