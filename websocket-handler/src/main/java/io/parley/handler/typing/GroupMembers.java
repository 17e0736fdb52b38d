package io.parley.handler.typing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.handler.delivery.GroupNews;
import io.parley.handler.shard.DispatchSettings;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Who is in groups, remembered for a while: not for longer than until a later version of the group
 * passes by, and not against somebody who may just have come.
 */
@Component
final class GroupMembers {

  private static final int WEIGHT = 128;
  private static final int MAX_QUEUED = 1_000;
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  /** For whom may not write by an answer of this age, it is asked again. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final ShardDispatcher<ConversationId, Members> asking;
  private final AsyncCache<ConversationId, Members> known;
  private final Ticker ticker;
  private final Clock clock;

  GroupMembers(
      RpcMembers rpc,
      ShardDispatchers dispatchers,
      TypingProperties properties,
      Ticker ticker,
      Clock clock,
      GroupNews news) {
    this.asking =
        dispatchers.start(
            new DispatchSettings("members", 2, 1, MAX_QUEUED, MAX_QUEUED * WEIGHT, MAX_WAIT), rpc);
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(properties.rememberedMembers())
            .weigher((ConversationId _, Members members) -> weight(members))
            .expireAfterWrite(properties.membersMemory())
            .ticker(ticker::nanos)
            .buildAsync();
    this.ticker = ticker;
    this.clock = clock;
    news.listen(this::reached);
  }

  /**
   * Who is in the group; asked anew if the user is not, or may not write, and that may have changed
   * meanwhile. Never fails.
   */
  CompletableFuture<Members> of(ConversationId group, UserId user) {
    return members(group)
        .thenCompose(members -> {
          if (isOutdatedFor(user, members)) {
            known.synchronous().invalidate(group);
            return members(group);
          }
          return CompletableFuture.completedFuture(members);
        });
  }

  private CompletableFuture<Members> members(ConversationId group) {
    return known.get(group, (_, _) -> ask(group));
  }

  private CompletableFuture<Members> ask(ConversationId group) {
    CompletableFuture<Members> answer = new CompletableFuture<>();
    asking.submit(
        Shards.of(group),
        group,
        WEIGHT,
        new Reply<>() {
          @Override
          public void done(Members members) {
            answer.complete(members);
          }

          @Override
          public void failed(ErrorCode code) {
            answer.complete(new Members.Refused(code, ticker.nanos()));
          }
        });
    return answer;
  }

  private boolean isOutdatedFor(UserId user, Members members) {
    boolean refused =
        switch (members) {
          case Members.Known there -> there.refusal(user, clock.instant()).isPresent();
          case Members.Refused _ -> true;
        };
    return refused && ticker.nanos() - members.askedAt() > FRESH.toNanos();
  }

  private void reached(ConversationId group, long version) {
    CompletableFuture<Members> remembered = known.getIfPresent(group);
    boolean outdated =
        remembered != null
            && !(remembered.getNow(null) instanceof Members.Known now && now.version() >= version);
    if (outdated) {
      known.synchronous().invalidate(group);
    }
  }

  private static int weight(Members members) {
    return switch (members) {
      case Members.Known(_, var voices, _) -> 1 + voices.size();
      case Members.Refused _ -> 1;
    };
  }
}
