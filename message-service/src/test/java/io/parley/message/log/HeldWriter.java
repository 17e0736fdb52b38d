package io.parley.message.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes nothing until it is told what comes of the write. */
final class HeldWriter implements LogWriter {

  /** A request under way. */
  record Request(List<LogChunk> chunks, CompletableFuture<Boolean> outcome) {

    void succeed() {
      outcome.complete(true);
    }

    void fail() {
      outcome.completeExceptionally(new IllegalStateException("as the test wants it"));
    }

    List<Long> seqs() {
      return chunks.stream().flatMap(chunk -> chunk.events().stream()).map(LogEvent::seq).toList();
    }
  }

  private final List<Request> requests = new ArrayList<>();

  @Override
  public synchronized CompletionStage<?> write(List<LogChunk> chunks) {
    Request request = new Request(chunks, new CompletableFuture<>());
    requests.add(request);
    return request.outcome();
  }

  synchronized int count() {
    return requests.size();
  }

  synchronized Request request(int index) {
    return requests.get(index);
  }
}
