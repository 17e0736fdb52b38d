package io.parley.client.presence;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.ManualTimers;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchesTest {

  private final ManualTimers timers = new ManualTimers();
  private final List<ClientFrame> sent = new ArrayList<>();
  private final Watches watches = new Watches(timers, this::pollAll);
  private boolean online;

  @Test
  void saysWhomItWatchesOnceThereIsAConnection() {
    watches.watch(List.of(BOB, CAROL));
    assertThat(sent).isEmpty();

    connect();

    assertThat(watched()).containsExactly(List.of(BOB, CAROL));
  }

  @Test
  void saysItAgainOnEveryConnection() {
    connect();
    watches.watch(List.of(BOB));
    watches.watch(List.of(CAROL));
    disconnect();
    sent.clear();

    connect();

    assertThat(watched()).containsExactly(List.of(BOB, CAROL));
  }

  @Test
  void namesAHundredUsersAFrame() {
    List<UserId> many = Stream.generate(UserId::next).limit(250).toList();

    connect();
    watches.watch(many);

    assertThat(watched()).extracting(List::size).containsExactly(100, 100, 50);
    assertThat(watched().stream().flatMap(List::stream)).containsExactlyElementsOf(many);
  }

  @Test
  void whoIsNotWatchedAnyMoreIsNotNamedAgain() {
    connect();
    watches.watch(List.of(BOB, CAROL));
    sent.clear();

    watches.unwatch(List.of(BOB, ALICE));
    assertThat(sent).containsExactly(new ClientFrame.Unwatch(List.of(BOB), "w:"));
    disconnect();
    sent.clear();
    connect();

    assertThat(watched()).containsExactly(List.of(CAROL));
  }

  @Test
  void whatWasNotSaidNeedNotBeTakenBack() {
    watches.watch(List.of(BOB));
    watches.unwatch(List.of(BOB));

    connect();

    assertThat(sent).isEmpty();
  }

  @Test
  void refusalForTheMomentIsRepeated() {
    connect();
    watches.watch(List.of(BOB, CAROL));
    sent.clear();
    watches.unwatch(List.of(CAROL));

    fail("rate_limited", Duration.ofMillis(300));
    timers.pass(Duration.ofMillis(299));
    assertThat(watched()).isEmpty();
    timers.pass(Duration.ofMillis(1));

    assertThat(watched()).containsExactly(List.of(BOB));
  }

  @Test
  void refusalForGoodIsAccepted() {
    connect();
    watches.watch(List.of(BOB));

    fail("too_many_watched", null);
    disconnect();
    sent.clear();
    connect();

    assertThat(sent).isEmpty();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void aRefusalOfTheLastConnectionMeansNothingOnTheNext() {
    connect();
    watches.watch(List.of(BOB));
    disconnect();
    connect();
    sent.clear();

    fail("too_many_watched", null);
    disconnect();
    connect();

    assertThat(watched()).containsExactly(List.of(BOB));
  }

  private void fail(String code, @Nullable Duration retryAfter) {
    watches.failed(new ServerFrame.Failure(code, "", "w:0", null, null, retryAfter), "w:0");
  }

  private void connect() {
    online = true;
    watches.connected();
  }

  private void disconnect() {
    online = false;
    watches.disconnected();
  }

  private List<List<UserId>> watched() {
    return sent.stream()
        .filter(ClientFrame.Watch.class::isInstance)
        .map(frame -> ((ClientFrame.Watch) frame).users())
        .toList();
  }

  /** As a pacer without limits would. */
  private void pollAll() {
    Optional<ClientFrame> next = online ? watches.poll() : Optional.empty();
    while (next.isPresent()) {
      sent.add(next.get());
      next = watches.poll();
    }
  }
}
