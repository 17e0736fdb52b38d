package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists in memory whose reading can be held up after the rows were read. */
final class SlowInboxStore implements InboxStore {

  private final InboxStore store = new InMemoryInboxStore();
  private final AtomicInteger loads = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  void hold() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
  }

  int loads() {
    return loads.get();
  }

  @Override
  public List<ConversationId> load(UserId user) {
    List<ConversationId> rows = store.load(user);
    loads.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  @Override
  public void add(UserId user, ConversationId conversation) {
    store.add(user, conversation);
  }
}
