package io.parley.message.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.log.Offer;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.ViewedEvent;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ben is in the group from 1 to 3, and again from 6 on. */
class FetchServiceTest {

  private static final RangeLimits MANY = new RangeLimits(100, Long.MAX_VALUE);

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final FetchService service =
      new FetchService(world.ownership(), world.conversations(), world.logTable());

  @BeforeEach
  void leaveAndComeBack() {
    take(world.change(Changes.created(anna, ben)));
    take(world.send(anna, "a1"));
    take(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));
    take(world.send(anna, "a2"));
    take(world.send(anna, "a3"));
    take(world.change(Changes.of(3, ChangeType.ADDED, anna, ben)));
    take(world.send(anna, "a4"));
    world.settle();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoCameBackSeesWhatWasSaidWhileTheyWereInAndVoidsInBetween() {
    List<ViewedEvent> events = fetch(1, MANY);

    assertThat(events).extracting(ViewedEvent::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(shown(events)).containsExactly(1L, 2L, 3L, 6L, 7L);
  }

  @Test
  void answersAreContiguousWhateverTheirSize() {
    for (long from = 1; from <= 7; from++) {
      for (int count = 1; count <= 8; count++) {
        List<ViewedEvent> events = fetch(from, new RangeLimits(count, Long.MAX_VALUE));
        long to = Math.min(7, from + count - 1);
        assertThat(events)
            .extracting(ViewedEvent::seq)
            .containsExactlyElementsOf(LongStream.rangeClosed(from, to).boxed().toList());
        assertThat(shown(events)).doesNotContain(4L, 5L);
      }
    }
  }

  @Test
  void everyAnswerGoesOnHoweverFewBytesFit() {
    RangeLimits few = new RangeLimits(100, 1);
    for (long from = 1; from <= 7; from++) {
      assertThat(fetch(from, few)).first().extracting(ViewedEvent::seq).isEqualTo(from);
    }
  }

  @Test
  void whoIsOutIsShownNothing() {
    take(world.change(Changes.of(4, ChangeType.REMOVED, anna, ben)));
    world.settle();

    assertThat(service.fetch(new FetchQuery(world.id(), ben, 1, 3, MANY)))
        .isEqualTo(new FetchOutcome.Refused(ErrorCode.NOT_A_MEMBER));
  }

  private List<ViewedEvent> fetch(long from, RangeLimits limits) {
    return switch (service.fetch(new FetchQuery(world.id(), ben, from, 1_000, limits))) {
      case FetchOutcome.Fetched(List<ViewedEvent> events, long _) -> events;
      case FetchOutcome other -> throw new AssertionError(other);
    };
  }

  private static List<Long> shown(List<ViewedEvent> events) {
    return events.stream()
        .filter(ViewedEvent.Visible.class::isInstance)
        .map(ViewedEvent::seq)
        .toList();
  }

  private static void take(Offer offer) {
    assertThat(offer).isInstanceOf(Offer.Accepted.class);
  }
}
