package io.parley.message.log;

import io.parley.message.lane.ChunkWriter;
import io.parley.message.lane.Partition;
import io.parley.message.store.ReplicaGroups;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets log chunks share requests by replicas. */
final class LogLaneWriter implements ChunkWriter<LogChunk> {

  private final LogWriter writer;
  private final ReplicaGroups groups;

  LogLaneWriter(LogWriter writer, ReplicaGroups groups) {
    this.writer = writer;
    this.groups = groups;
  }

  @Override
  public Object group(Partition partition) {
    return groups.of(partition.conversation().value(), partition.bucket().orElse(0));
  }

  @Override
  public CompletionStage<?> write(List<LogChunk> chunks) {
    return writer.write(chunks);
  }
}
