package io.parley.message.cursor;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.lane.ChunkWriter;
import io.parley.message.lane.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes nothing durable until it is told what comes of it. */
final class HeldCursorStore implements ChunkWriter<CursorChunk> {

  /** A request under way. */
  record Request(List<CursorChunk> chunks, CompletableFuture<Boolean> outcome) {

    Map<UserId, Cursors> targets() {
      CursorMove move = chunks.getFirst().moves().getFirst();
      return Map.of(move.user(), move.to());
    }

    ConversationId conversation() {
      return chunks.getFirst().conversation();
    }
  }

  private final List<Request> requests = new ArrayList<>();

  @Override
  public Object group(Partition partition) {
    return "all";
  }

  @Override
  public synchronized CompletionStage<?> write(List<CursorChunk> chunks) {
    Request request = new Request(chunks, new CompletableFuture<>());
    requests.add(request);
    return request.outcome();
  }

  synchronized Request request(int index) {
    return requests.get(index);
  }

  synchronized int count() {
    return requests.size();
  }
}
