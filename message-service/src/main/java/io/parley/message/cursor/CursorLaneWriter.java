package io.parley.message.cursor;

import io.parley.message.lane.ChunkWriter;
import io.parley.message.lane.Partition;
import io.parley.message.store.ReplicaGroups;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets moves of cursors share requests by replicas. */
final class CursorLaneWriter implements ChunkWriter<CursorChunk> {

  private final CursorStore store;
  private final ReplicaGroups groups;

  CursorLaneWriter(CursorStore store, ReplicaGroups groups) {
    this.store = store;
    this.groups = groups;
  }

  @Override
  public Object group(Partition partition) {
    return groups.of(partition.conversation().value());
  }

  @Override
  public CompletionStage<?> write(List<CursorChunk> chunks) {
    return store.write(chunks);
  }
}
