package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.log.Offer;
import io.parley.message.log.Settlement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;

/** A group in memory, three users, and what the log says to what they offer. */
abstract class GroupWorldTestBase {

  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);

  final UserId anna = UserId.next();
  final UserId ben = UserId.next();
  final UserId cora = UserId.next();
  final GroupWorld world = new GroupWorld(CLOCK);

  @AfterEach
  void close() {
    world.close();
  }

  static void take(Offer offer) {
    assertThat(accepted(offer)).isNotDone();
  }

  static CompletableFuture<Settlement> accepted(Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var settlement, boolean duplicate) -> {
        assertThat(duplicate).isFalse();
        yield settlement;
      }
      case Offer other -> throw new AssertionError(other);
    };
  }

  static Offer refused(ErrorCode code) {
    return new Offer.Refused(code);
  }
}
