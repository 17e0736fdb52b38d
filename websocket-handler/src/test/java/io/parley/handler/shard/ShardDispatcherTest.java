package io.parley.handler.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.ErrorCode;
import io.parley.handler.ManualExecutor;
import io.parley.handler.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardDispatcherTest {

  private static final String A = "a:1";
  private static final String B = "b:1";

  private final ManualTicker ticker = new ManualTicker();
  private final ManualExecutor executor = new ManualExecutor();
  private final ShardMap map = new ShardMap();
  private final FakePeers peers = new FakePeers();
  private final List<String> done = new ArrayList<>();
  private final List<ErrorCode> failures = new ArrayList<>();
  private int refreshes;

  private final ShardDispatcher<String, String> dispatcher = dispatcher(100);

  @Test
  void requestsOfOneShardGoOneCallAtATime() {
    own(1, A, 1);
    submit(1, "x1");
    submit(1, "x2");
    submit(1, "x3");
    assertThat(executor.waiting()).isEqualTo(1);
    executor.runAll();
    assertThat(peers.calls).containsExactly("a:1[x1]", "a:1[x2, x3]");
    assertThat(done).containsExactly("x1", "x2", "x3");
  }

  @Test
  void shardsOfOneOwnerShareACallWhileOthersAreUnderWay() {
    for (int shard = 1; shard <= 5; shard++) {
      own(shard, A, 1);
      submit(shard, "s" + shard);
    }
    executor.runAll();
    assertThat(peers.calls).containsExactly("a:1[s1]", "a:1[s2]", "a:1[s3, s4, s5]");
  }

  @Test
  void redirectedRequestsKeepTheirOrder() {
    own(1, A, 1);
    peers.redirect(A, B);
    submit(1, "x1");
    submit(1, "x2");
    executor.runAll();
    submit(1, "x3");
    executor.runAll();
    assertThat(done).containsExactly("x1", "x2", "x3");
    assertThat(peers.applied(B)).containsExactly("x1", "x2", "x3");
    assertThat(map.owner(1)).contains(B);
    assertThat(refreshes).isPositive();
  }

  @Test
  void unansweredRequestIsTriedAgainAndSaysSo() {
    own(1, A, 1);
    peers.fail(A, new RpcUnavailableException(A, new IllegalStateException()));
    submit(1, "x1");
    executor.runAll();
    submit(1, "x2");
    assertThat(executor.waiting()).isZero();
    peers.heal(A);
    pass(Duration.ofMillis(400));
    assertThat(peers.calls.getLast()).isEqualTo("a:1[x1!, x2]");
    assertThat(done).containsExactly("x1", "x2");
  }

  @Test
  void requestWithoutOwnerWaitsForOne() {
    submit(7, "x1");
    assertThat(executor.waiting()).isZero();
    assertThat(refreshes).isPositive();
    own(7, B, 1);
    executor.runAll();
    assertThat(done).containsExactly("x1");
  }

  @Test
  void requestThatWaitsTooLongFails() {
    submit(7, "x1");
    pass(Duration.ofSeconds(9));
    assertThat(failures).containsExactly(ErrorCode.UNAVAILABLE);
    assertThat(dispatcher.queued()).isZero();
  }

  @Test
  void requestsBeyondTheBoundAreRefused() {
    ShardDispatcher<String, String> small = dispatcher(2);
    small.submit(7, "x1", 1, reply("x1"));
    small.submit(7, "x2", 1, reply("x2"));
    small.submit(7, "x3", 1, reply("x3"));
    assertThat(failures).containsExactly(ErrorCode.OVERLOADED);
  }

  @Test
  void requestsBeyondTheirWeightAreRefused() {
    dispatcher.submit(7, "heavy", 1_000_000, reply("heavy"));
    assertThat(failures).containsExactly(ErrorCode.OVERLOADED);
  }

  @Test
  void requestThatMakesCallsFailDoesNotTakeTheOthersWithIt() {
    own(1, A, 1);
    own(2, A, 1);
    peers.poison = "bad";
    submit(1, "first");
    submit(2, "second");
    submit(1, "bad");
    submit(1, "good");
    submit(2, "fine");
    executor.runAll();
    for (int i = 0; i < 20; i++) {
      pass(Duration.ofMillis(400));
    }
    assertThat(done).containsExactlyInAnyOrder("first", "second", "good", "fine");
    assertThat(failures).containsExactly(ErrorCode.INTERNAL);
  }

  @Test
  void whatWaitsForALostOwnerGoesToTheNewOne() {
    own(1, A, 1);
    own(2, A, 1);
    own(3, A, 1);
    submit(1, "x1");
    submit(2, "x2");
    submit(3, "x3");
    own(3, B, 2);
    executor.runAll();
    assertThat(peers.calls).contains("b:1[x3]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderSurvivesAnyMixOfRedirectsAndFailures(long seed) {
    Random random = new Random(seed);
    own(1, A, 1);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String request = "x" + i;
      expected.add(request);
      submit(1, request);
      switch (random.nextInt(6)) {
        case 0 -> peers.redirect(A, B);
        case 1 -> peers.redirect(B, A);
        case 2 -> peers.fail(A, new RpcUnavailableException(A, new IllegalStateException()));
        case 3 -> peers.fail(B, new RpcUnavailableException(B, new IllegalStateException()));
        default -> peers.healAll();
      }
      if (executor.waiting() > 0) {
        executor.runOne();
      }
      ticker.advance(Duration.ofMillis(random.nextInt(20)));
      dispatcher.tick();
    }
    peers.healAll();
    pass(Duration.ofMillis(500));
    pass(Duration.ofMillis(500));
    assertThat(done).isEqualTo(expected);
    assertThat(failures).isEmpty();
  }

  private ShardDispatcher<String, String> dispatcher(int maxQueued) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    return new ShardDispatcher<>(
        new DispatchSettings("test", 2, 50, maxQueued, 100_000, Duration.ofSeconds(8)),
        peers,
        new DispatchMeters(meters.counter("answered"), meters.counter("failed")),
        new Routing(),
        ticker,
        executor);
  }

  private void submit(int shard, String request) {
    dispatcher.submit(shard, request, 1, reply(request));
  }

  private Reply<String> reply(String request) {
    return new Reply<>() {
      @Override
      public void done(String result) {
        assertThat(result).isEqualTo(request);
        done.add(result);
      }

      @Override
      public void failed(ErrorCode code) {
        failures.add(code);
      }
    };
  }

  private void own(int shard, String address, long epoch) {
    map.update(List.of(new ShardMap.Owner(shard, address, epoch)), Set.of(A, B));
  }

  private void pass(Duration time) {
    ticker.advance(time);
    dispatcher.tick();
    executor.runAll();
  }

  private final class Routing implements ShardRouting {

    @Override
    public ShardMap map() {
      return map;
    }

    @Override
    public void refresh() {
      refreshes++;
    }
  }
}
