package io.parley.message.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.Offer;
import io.parley.message.log.Origin;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.TailRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {

  private static final int MESSAGES = 600;

  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UserId anna = UserId.next();
  private int written;
  private final CountingStore store = new CountingStore(world.logTable());
  private final DuplicateFinder finder = new DuplicateFinder(store, Clock.systemUTC());

  @BeforeEach
  void writeALog() {
    GroupChange created = Changes.created(anna);
    assertThat(world.change(created)).isInstanceOf(Offer.Accepted.class);
    write(MESSAGES);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void thoseWhoLookForWhatIsNotThereShareOneWalk() {
    for (int i = 0; i < 200; i++) {
      assertThat(find("absent" + i)).isEmpty();
    }

    assertThat(store.visited).isEqualTo(MESSAGES + 1);
  }

  @Test
  void whatWasPassedIsFoundAndWhatWasNotIsWalkedTo() {
    assertThat(find("m500")).contains(501L);
    int afterFirst = store.visited;
    assertThat(find("m550")).contains(551L);
    assertThat(store.visited).isEqualTo(afterFirst);
    assertThat(find("m1")).contains(2L);
    assertThat(find("m300")).contains(301L);
    assertThat(store.visited).isEqualTo(MESSAGES);
  }

  @Test
  void whatHasBecomeDurableSinceIsFound() {
    assertThat(find("later")).isEmpty();
    assertThat(world.send(anna, "later")).isInstanceOf(Offer.Accepted.class);
    write(20);

    assertThat(find("later")).contains(MESSAGES + 2L);
    assertThat(store.visited).isEqualTo(MESSAGES + 1 + 21);
  }

  @Test
  void walkTurnsBackAtWhatIsTooOld() {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
    DuplicateFinder late = new DuplicateFinder(store, later);

    assertThat(late.between(world.id(), 1, head(), origin("m1"))).isEmpty();
    assertThat(late.between(world.id(), 1, head(), origin("m2"))).isEmpty();
    assertThat(store.visited).isOne();
  }

  private void write(int messages) {
    for (int i = 0; i < messages; i++) {
      assertThat(world.send(anna, "m" + ++written)).isInstanceOf(Offer.Accepted.class);
    }
    world.settle();
  }

  private Optional<Long> find(String clientId) {
    return finder.between(world.id(), 1, head(), origin(clientId)).map(LogEvent::seq);
  }

  private Origin origin(String clientId) {
    return new Origin(anna, new ClientId(clientId));
  }

  private long head() {
    return world.conversation().log().head();
  }

  /** Counts the rows that were passed. */
  private static final class CountingStore implements LogStore {

    private final LogStore store;
    private int visited;

    CountingStore(LogStore store) {
      this.store = store;
    }

    @Override
    public long lastBucket(ConversationId conversation) {
      return store.lastBucket(conversation);
    }

    @Override
    public List<TailRow> lastRows(ConversationId conversation, long bucket, int count) {
      return store.lastRows(conversation, bucket, count);
    }

    @Override
    public List<LogEvent> range(
        ConversationId conversation, long from, long to, RangeLimits limits) {
      return store.range(conversation, from, to, limits);
    }

    @Override
    public void scanBack(ConversationId conversation, long from, long to, Predicate<TailRow> goOn) {
      store.scanBack(
          conversation,
          from,
          to,
          row -> {
            visited++;
            return goOn.test(row);
          });
    }
  }
}
