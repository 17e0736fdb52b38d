package io.parley.handler.typing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Whether the two of a direct conversation may know what the other does right now. */
@Component
final class Relations {

  // One call at a time, so that who ceases to type does not overtake who began.
  private static final BatchSettings BATCHES = new BatchSettings("relations", 1, 256, 10_000);

  private final NaturalBatcher<ConversationId, Boolean> batcher;
  private final Cache<ConversationId, Boolean> known;

  Relations(RelationsCall call, TypingProperties properties, Ticker ticker) {
    this.batcher = new NaturalBatcher<>(BATCHES, call::areOpen);
    this.known =
        Caffeine.newBuilder()
            .maximumSize(properties.remembered())
            .expireAfterWrite(properties.relationsMemory())
            .ticker(ticker::nanos)
            .build();
  }

  /** Whether neither blocks the other; fails when nobody can tell. */
  CompletableFuture<Boolean> areOpen(ConversationId conversation) {
    Boolean answer = known.getIfPresent(conversation);
    return answer == null ? ask(conversation) : CompletableFuture.completedFuture(answer);
  }

  private CompletableFuture<Boolean> ask(ConversationId conversation) {
    return batcher
        .submit(conversation)
        .thenApply(open -> {
          known.put(conversation, open);
          return open;
        });
  }
}
