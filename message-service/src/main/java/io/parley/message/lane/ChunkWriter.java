package io.parley.message.lane;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Writes chunks to the database.
 *
 * @param <C> the kind of chunk
 */
public interface ChunkWriter<C extends Chunk> {

  /** Which partitions may share a request: those with equal groups. */
  Object group(Partition partition);

  /** Writes all of them in one request. The stage ends well only when all of them are durable. */
  CompletionStage<?> write(List<C> chunks);
}
