package io.parley.message.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

  private record Item(String name, int rows, int bytes) implements Chunk {}

  private static final class OneItem implements Source<Item> {

    private final Item item;
    private final Partition partition =
        Partition.whole(ConversationId.direct(UserId.next(), UserId.next()));
    private boolean done;

    OneItem(Item item) {
      this.item = item;
    }

    @Override
    public Partition partition() {
      return partition;
    }

    @Override
    public Take<Item> take(Room room) {
      if (done) {
        return new Take.Nothing<>();
      }
      boolean fits = item.rows() <= room.rows() && item.bytes() <= room.bytes();
      return fits || room.empty() ? new Take.Now<>(item) : new Take.NoRoom<>();
    }

    @Override
    public Next written(Item chunk) {
      done = true;
      return Next.REST;
    }

    @Override
    public void failed(Item chunk) {}
  }

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<List<String>> requests = new ArrayList<>();
  private final List<CompletableFuture<Boolean>> outcomes = new ArrayList<>();
  private Object group = "same";
  private final Lanes<Item> lanes =
      new Lanes<>(
          new ChunkWriter<>() {
            @Override
            public Object group(Partition partition) {
              return group;
            }

            @Override
            public CompletionStage<?> write(List<Item> chunks) {
              return note(chunks);
            }
          },
          new LaneLimits(2, 10, 100, Duration.ofMillis(10)),
          timer,
          LaneMeter.none());

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void whatComesWhileRequestsAreUnderWayRidesTogether() {
    submit("a", "b", "c", "d", "e");
    assertThat(requests).containsExactly(List.of("a"), List.of("b"));

    succeed(0);

    assertThat(requests).hasSize(3).last().isEqualTo(List.of("c", "d", "e"));
  }

  @Test
  void requestsAreBounded() {
    submit("a", "b");
    for (int i = 0; i < 4; i++) {
      lanes.submit(new OneItem(new Item("n" + i, 4, 1)));
    }
    lanes.submit(new OneItem(new Item("big", 1, 500)));

    succeed(0);
    succeed(1);
    assertThat(requests.get(2)).containsExactly("n0", "n1");
    assertThat(requests.get(3)).containsExactly("n2", "n3");
    succeed(2);
    assertThat(requests.get(4)).containsExactly("big");
  }

  @Test
  void failedRequestIsTriedAgainAfterAPause() {
    submit("a");
    assertThat(outcomes.getFirst().completeExceptionally(new IllegalStateException("no"))).isTrue();

    Awaitility.await().until(() -> count() == 2);
    assertThat(requests.getLast()).containsExactly("a");
  }

  @Test
  void otherReplicasDoNotWait() {
    submit("a", "b", "c");
    group = "other";
    submit("d");

    assertThat(requests).containsExactly(List.of("a"), List.of("b"), List.of("d"));
  }

  private void submit(String... names) {
    for (String name : names) {
      lanes.submit(new OneItem(new Item(name, 1, 1)));
    }
  }

  private void succeed(int request) {
    assertThat(outcomes.get(request).complete(true)).isTrue();
  }

  private synchronized int count() {
    return requests.size();
  }

  private synchronized CompletionStage<?> note(List<Item> chunks) {
    requests.add(chunks.stream().map(Item::name).toList());
    CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    outcomes.add(outcome);
    return outcome;
  }
}
