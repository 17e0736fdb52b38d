package io.parley.message.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.message.lease.Grant;
import io.parley.message.lease.GrantListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations in memory. There is never more than one that accepts work for one id: a new one
 * is loaded only after the former was dropped, and a dropped one accepts nothing.
 *
 * <p>{@code live} is what counts. The cache beside it only decides, by size and recency, what
 * should be dropped; what is in use then goes back to it.
 */
public final class Conversations implements GrantListener {

  private final ConversationLoader loader;
  private final List<Map<ConversationId, CompletableFuture<Conversation>>> live =
      IntStream.range(0, Shards.COUNT)
          .<Map<ConversationId, CompletableFuture<Conversation>>>mapToObj(
              _ -> new ConcurrentHashMap<>())
          .toList();
  private final AtomicLongArray droppedActivity = new AtomicLongArray(Shards.COUNT);
  private final Cache<ConversationId, Conversation> recency;

  public Conversations(ConversationLoader loader, int size) {
    this.loader = loader;
    this.recency =
        Caffeine.newBuilder()
            .maximumWeight(size)
            .<ConversationId, Conversation>weigher((_, conversation) -> conversation.weight())
            .removalListener(this::evicted)
            .build();
  }

  /** A conversation that is in memory already. */
  public Optional<Conversation> ready(ConversationId id, Grant grant) {
    CompletableFuture<Conversation> entry = live.get(grant.shard()).get(id);
    if (entry == null || !entry.isDone() || entry.isCompletedExceptionally()) {
      return Optional.empty();
    }
    Conversation conversation = entry.join();
    if (conversation.grant() != grant || conversation.isDropped()) {
      return Optional.empty();
    }
    touch(id);
    return Optional.of(conversation);
  }

  /**
   * A conversation from memory or the tables. Blocks; whoever wants the same meanwhile waits for
   * the same load.
   *
   * @throws io.parley.message.store.StoreUnavailableException if it cannot be read
   */
  public Conversation get(ConversationId id, Grant grant) {
    Map<ConversationId, CompletableFuture<Conversation>> shard = live.get(grant.shard());
    while (true) {
      CompletableFuture<Conversation> mine = new CompletableFuture<>();
      CompletableFuture<Conversation> found = shard.putIfAbsent(id, mine);
      if (found == null) {
        load(id, grant, shard, mine);
        return result(mine);
      }
      Conversation conversation = result(found);
      if (conversation.grant() == grant && !conversation.isDropped()) {
        touch(id);
        return conversation;
      }
      shard.remove(id, found);
    }
  }

  /**
   * Whether it is known, without loading it, that nothing has happened in a conversation since a
   * time: it is not in memory, the shard has been here since before, and nothing that was dropped
   * from memory was active after.
   */
  public boolean isQuietSince(ConversationId id, Grant grant, long millis) {
    return !live.get(grant.shard()).containsKey(id)
        && grant.takenAt() < millis
        && droppedActivity.get(grant.shard()) < millis;
  }

  /** It takes more or less memory than before. */
  public void resized(Conversation conversation) {
    if (!conversation.isDropped()) {
      recency.put(conversation.id(), conversation);
    }
  }

  /** How many are in memory. */
  public int size() {
    return live.stream().mapToInt(Map::size).sum();
  }

  @Override
  public void onRevoked(Grant grant) {
    Map<ConversationId, CompletableFuture<Conversation>> shard = live.get(grant.shard());
    shard.forEach((id, entry) -> {
      Conversation conversation = loaded(entry);
      if (conversation != null && conversation.grant() == grant) {
        shard.remove(id, entry);
        conversation.drop();
        recency.invalidate(id);
      }
    });
  }

  private void load(
      ConversationId id,
      Grant grant,
      Map<ConversationId, CompletableFuture<Conversation>> shard,
      CompletableFuture<Conversation> entry) {
    try {
      Conversation conversation = loader.load(id, grant);
      entry.complete(conversation);
      recency.put(id, conversation);
      if (grant.isOver()) {
        shard.remove(id, entry);
        conversation.drop();
      }
    } catch (RuntimeException | Error e) {
      shard.remove(id, entry);
      entry.completeExceptionally(e);
    }
  }

  private void evicted(
      @Nullable ConversationId id, @Nullable Conversation conversation, RemovalCause cause) {
    if (id == null || conversation == null || !cause.wasEvicted()) {
      return;
    }
    int shard = conversation.grant().shard();
    CompletableFuture<Conversation> entry = live.get(shard).get(id);
    if (entry == null || loaded(entry) != conversation) {
      return;
    }
    if (conversation.dropIfIdle()) {
      droppedActivity.accumulateAndGet(shard, conversation.activeAt(), Math::max);
      live.get(shard).remove(id, entry);
    } else {
      recency.put(id, conversation);
    }
  }

  private void touch(ConversationId id) {
    var _ = recency.getIfPresent(id);
  }

  private static @Nullable Conversation loaded(CompletableFuture<Conversation> entry) {
    return entry.isDone() && !entry.isCompletedExceptionally() ? entry.join() : null;
  }

  private static Conversation result(CompletableFuture<Conversation> entry) {
    try {
      return entry.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
