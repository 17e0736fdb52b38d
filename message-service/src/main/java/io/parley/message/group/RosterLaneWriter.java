package io.parley.message.group;

import io.parley.message.lane.ChunkWriter;
import io.parley.message.lane.Partition;
import io.parley.message.store.ReplicaGroups;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets rows of groups share requests by replicas. */
final class RosterLaneWriter implements ChunkWriter<RosterChunk> {

  private final RosterStore store;
  private final ReplicaGroups groups;

  RosterLaneWriter(RosterStore store, ReplicaGroups groups) {
    this.store = store;
    this.groups = groups;
  }

  @Override
  public Object group(Partition partition) {
    return groups.of(partition.conversation().value());
  }

  @Override
  public CompletionStage<?> write(List<RosterChunk> chunks) {
    return store.write(chunks);
  }
}
