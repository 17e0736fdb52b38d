package io.parley.client.receipt;

import io.parley.client.frame.ServerFrame;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How far the users of all conversations are, as the server told us. Only moves forward, in
 * whatever order the news arrive. Reading is safe from any thread.
 */
public final class ReceiptBook {

  private final Map<ConversationId, Map<UserId, Progress>> progress = new HashMap<>();
  private final Consumer<Progress> moved;

  /** {@code moved} is told of every step forward, by the thread that brought the news. */
  public ReceiptBook(Consumer<Progress> moved) {
    this.moved = moved;
  }

  /** Somebody moved. */
  public void receipt(ServerFrame.Receipt receipt) {
    advance(
        new Progress(
            receipt.conversation(),
            receipt.user(),
            receipt.delivered(),
            receipt.at(),
            receipt.read(),
            receipt.at()));
  }

  /** Where everybody was at a synchronisation. */
  public void head(ServerFrame.Head head) {
    for (ServerFrame.Cursors cursors : head.receipts()) {
      advance(
          new Progress(
              head.conversation(),
              cursors.user(),
              cursors.delivered(),
              cursors.deliveredAt(),
              cursors.read(),
              cursors.readAt()));
    }
  }

  /** How far the user is in the conversation, as far as we know. */
  public synchronized Progress of(ConversationId conversation, UserId user) {
    Map<UserId, Progress> users = progress.getOrDefault(conversation, Map.of());
    Progress known = users.get(user);
    return known == null ? Progress.none(conversation, user) : known;
  }

  private void advance(Progress news) {
    Progress before = of(news.conversation(), news.user());
    Progress after = before.advancedTo(news);
    if (!after.equals(before)) {
      put(after);
      moved.accept(after);
    }
  }

  private synchronized void put(Progress value) {
    progress
        .computeIfAbsent(value.conversation(), c -> HashMap.newHashMap(2))
        .put(value.user(), value);
  }
}
