package io.parley.user.block;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.privacy.PresenceNews;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Blocks users and unblocks them: durable first, then message-service and last-seen-service are
 * told.
 */
@Service
class Blocks {

  private final BlockStore store;
  private final RelationNews news;
  private final PresenceNews presence;
  private final BlockProperties properties;
  private final Clock clock;

  Blocks(
      BlockStore store,
      RelationNews news,
      PresenceNews presence,
      BlockProperties properties,
      Clock clock) {
    this.store = store;
    this.news = news;
    this.presence = presence;
    this.properties = properties;
    this.clock = clock;
  }

  /** Blocks a user. Telling of it is repeated when the same block is asked for again. */
  Block block(UserId owner, UserId user) {
    if (owner.equals(user)) {
      throw ProblemException.invalidField("userId", "Nobody blocks themselves.");
    }
    Optional<Block> known = store.find(owner, user);
    if (known.isEmpty() && store.count(owner) >= properties.maxBlocks()) {
      throw new ProblemException(ErrorCode.TOO_MANY_BLOCKS);
    }
    Block block =
        known.orElseGet(() -> new Block(user, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    if (known.isEmpty()) {
      store.put(owner, block);
    }
    spread(owner, user);
    return block;
  }

  void unblock(UserId owner, UserId user) {
    store.remove(owner, user);
    spread(owner, user);
  }

  /** Whoever blocks somebody is not seen by them any more, nor sees them. */
  private void spread(UserId owner, UserId user) {
    news.spread(new UserPair(owner, user));
    presence.spread(owner);
  }
}
