package io.parley.message.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Changes;
import io.parley.message.log.Offer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupHeadsTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final GroupWorld world = new GroupWorld(Clock.systemUTC());

  @BeforeEach
  void benComesAtThree() {
    take(world.change(Changes.created(anna)));
    take(world.send(anna, "a1"));
    take(world.change(Changes.of(2, ChangeType.ADDED, anna, ben)));
    world.settle();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoComesLaterMaySkipWhatWasBefore() {
    assertThat(group(ben)).isEqualTo(new GroupPart(false, 3, List.of()));
    assertThat(group(anna).visibleFrom()).isZero();
  }

  @Test
  void whoComesBackMustNotSkipWhatWasSaidWhileTheyWereInBefore() {
    take(world.send(anna, "a2"));
    take(world.change(Changes.of(3, ChangeType.REMOVED, anna, ben)));
    take(world.send(anna, "a3"));
    take(world.change(Changes.of(4, ChangeType.ADDED, anna, ben)));
    world.settle();

    assertThat(group(ben).visibleFrom()).isEqualTo(3);
  }

  @Test
  void whoIsJustComingIsNotShownWhatWasSaidBefore() {
    UserId cora = UserId.next();
    List<Optional<ConversationHead>> seen = new ArrayList<>();
    // The change is in force, and the head is still the event before it.
    world.outlet().whenPut(() -> seen.add(head(cora)));
    take(world.change(Changes.of(3, ChangeType.ADDED, anna, cora)));
    world.settle();

    assertThat(seen).containsExactly(Optional.empty());
    assertThat(head(cora)).map(ConversationHead::head).contains(4L);
  }

  private GroupPart group(UserId user) {
    return head(user).orElseThrow().group();
  }

  private Optional<ConversationHead> head(UserId user) {
    return switch (world.conversation().parties()) {
      case Parties.Many many ->
          GroupHeads.of(HeadQuery.summaries(user), world.conversation(), many);
      case Parties.Pair _ -> throw new AssertionError("a group");
    };
  }

  private static void take(Offer offer) {
    assertThat(offer).isInstanceOf(Offer.Accepted.class);
  }
}
