package io.parley.message.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.lease.FixedOwnership;
import io.parley.message.lease.ManualTicker;
import io.parley.message.lease.TestGrant;
import io.parley.message.peer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class InboxesTest {

  private static final Duration LEASE = Duration.ofSeconds(4);

  private final ManualTicker ticker = new ManualTicker();
  private final TestGrant grant = new TestGrant(1, ticker, LEASE);
  private final FixedOwnership ownership = new FixedOwnership();
  private final SlowInboxStore store = new SlowInboxStore();
  private final Inboxes inboxes = new Inboxes(ownership, store, 100);
  private final UserId user = UserId.next();
  private final ConversationId one = ConversationId.direct(user, UserId.next());
  private final ConversationId two = ConversationId.direct(user, UserId.next());

  @Test
  void listIsReadOnceAndThenKnown() {
    own();
    store.add(user, one);

    assertThat(inboxes.of(user)).isEqualTo(new Answer.Given<>(List.of(one)));
    assertThat(inboxes.add(user, two)).isEqualTo(new Answer.Given<>(true));
    assertThat(given(inboxes.of(user))).containsExactlyInAnyOrder(one, two);
    assertThat(store.loads()).isEqualTo(1);
  }

  @Test
  void whatIsAddedWhileTheListIsBeingReadIsInIt() {
    own();
    store.hold();
    CompletableFuture<List<ConversationId>> reader =
        CompletableFuture.supplyAsync(() -> given(inboxes.of(user)));
    Awaitility.await().until(() -> store.loads() == 1);

    assertThat(inboxes.add(user, two)).isEqualTo(new Answer.Given<>(true));
    store.release();

    assertThat(reader.join()).containsExactly(two);
  }

  @Test
  void otherInstancesUsersAreElsewhere() {
    ownership.give(Shards.of(user), "there:1");

    assertThat(inboxes.of(user)).isEqualTo(new Answer.Elsewhere<>("there:1"));
    assertThat(inboxes.add(user, one)).isEqualTo(new Answer.Elsewhere<>("there:1"));
  }

  @Test
  void listIsReadAnewUnderANewGrant() {
    own();
    assertThat(given(inboxes.of(user))).isEmpty();
    // Another owner in between.
    store.add(user, one);
    ownership.own(Shards.of(user), new TestGrant(3, ticker, LEASE).grant());

    assertThat(given(inboxes.of(user))).containsExactly(one);
  }

  @Test
  void nothingIsAnsweredAfterTheLease() {
    own();
    ticker.advance(LEASE);

    assertThat(inboxes.of(user)).isInstanceOf(Answer.Elsewhere.class);
  }

  private void own() {
    ownership.own(Shards.of(user), grant.grant());
  }

  private static List<ConversationId> given(Answer<List<ConversationId>> answer) {
    return switch (answer) {
      case Answer.Given<List<ConversationId>>(List<ConversationId> all) -> all;
      case Answer.Elsewhere<List<ConversationId>>(String address) ->
          throw new AssertionError(address);
    };
  }
}
