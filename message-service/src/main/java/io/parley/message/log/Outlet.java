package io.parley.message.log;

import io.parley.contracts.ConversationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Where durable events go to be brought to their readers. What was put in goes out in the end, the
 * events of one conversation in the order in which they were put, as long as this instance lives.
 */
public interface Outlet {

  /** Whether nothing has gone out for so long that what is put in now would wait, too. */
  boolean isStuck();

  /** Whether so much waits that nothing more should be put in. */
  boolean isFull();

  /** Puts an event in. Never blocks. */
  void put(Announcement announcement);

  /** When an event that was put in has gone out; empty if it does not wait (any more). */
  Optional<CompletableFuture<Boolean>> waiting(ConversationId conversation, long seq);
}
