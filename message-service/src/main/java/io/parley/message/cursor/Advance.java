package io.parley.message.cursor;

import java.util.concurrent.CompletableFuture;

/** What comes of a request to move cursors forward. */
public sealed interface Advance {

  /** It will be durable, unless the shard is lost before: then the future holds false. */
  record Moving(Moved moved, CompletableFuture<Boolean> durable) implements Advance {}

  /** Nothing moves; the cursors are durable where they are. */
  record Unmoved(Cursors cursors) implements Advance {}

  /** This memory of the conversation was dropped; get it anew. */
  record Gone() implements Advance {}

  /** Where the cursors stand after the move, and which of them this request moved. */
  record Moved(Cursors cursors, boolean delivered, boolean read) {}
}
