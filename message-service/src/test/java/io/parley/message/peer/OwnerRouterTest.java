package io.parley.message.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.message.lease.FixedOwnership;
import io.parley.message.lease.ManualTicker;
import io.parley.message.lease.TestGrant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items are the numbers of their shards. */
class OwnerRouterTest {

  private final FixedOwnership ownership = new FixedOwnership();
  private final TestGrant grant = new TestGrant(1, new ManualTicker(), Duration.ofSeconds(4));
  private final OwnerRouter router = new OwnerRouter(ownership, Duration.ofMillis(500));
  private final List<String> calls = new ArrayList<>();

  @Test
  void everyOwnerIsAskedOnceAndAnswersKeepTheOrder() {
    ownership.own(1, grant.grant());
    ownership.give(2, "b:1");
    ownership.give(3, "c:1");

    assertThat(ask(List.of(3, 1, 2, 1))).containsExactly("c:1-3", "here-1", "b:1-2", "here-1");
    assertThat(calls).containsExactlyInAnyOrder("here[1, 1]", "b:1[2]", "c:1[3]");
  }

  @Test
  void redirectsAreFollowed() {
    ownership.give(4, "moved:1");

    assertThat(ask(List.of(4))).containsExactly("b:1-4");
    assertThat(calls).containsExactly("moved:1[4]", "b:1[4]");
  }

  @Test
  void ownerThatDoesNotAnswerIsAskedAgain() {
    ownership.give(5, "once-away:1");

    assertThat(ask(List.of(5))).containsExactly("once-away:1-5");
  }

  @Test
  void nobodyIsLookedForForEver() {
    assertThatExceptionOfType(NoOwnerException.class).isThrownBy(() -> ask(List.of(6)));
  }

  @Test
  void nothingIsAskedForNothing() {
    assertThat(ask(List.of())).isEmpty();
    assertThat(calls).isEmpty();
  }

  private List<String> ask(List<Integer> shards) {
    return router.ask(
        shards,
        shard -> shard,
        new Owners<Integer, String>() {
          @Override
          public List<Answer<String>> here(List<Integer> items) {
            note("here" + items);
            return given("here", items);
          }

          @Override
          public List<Answer<String>> there(String address, List<Integer> items) {
            boolean first = note(address + items);
            if (address.startsWith("once-away") && first) {
              throw new RpcUnavailableException(address, new IllegalStateException("away"));
            }
            return address.startsWith("moved")
                ? items.stream().<Answer<String>>map(_ -> new Answer.Elsewhere<>("b:1")).toList()
                : given(address, items);
          }
        });
  }

  private synchronized boolean note(String call) {
    calls.add(call);
    return calls.indexOf(call) == calls.size() - 1;
  }

  private static List<Answer<String>> given(String place, List<Integer> items) {
    return items.stream()
        .<Answer<String>>map(item -> new Answer.Given<>(place + "-" + item))
        .toList();
  }
}
