package io.parley.fanout.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.fanout.metric.FanoutMetric;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** What one message costs, by the size of its group and the number of nodes; see README. */
class CostIT {

  private static final Logger log = LoggerFactory.getLogger(CostIT.class);
  private static final World WORLD = new World();

  @SuppressWarnings("NullAway.Init") // by start()
  private static MeterRegistry meters;

  @BeforeAll
  static void start() {
    ConfigurableApplicationContext instance = WORLD.start();
    meters = instance.getBean(MeterRegistry.class);
  }

  @AfterAll
  static void end() {
    WORLD.close();
  }

  @ParameterizedTest
  @CsvSource({"10,1", "10,3", "100,1", "100,3", "1000,1", "1000,3", "10000,3"})
  void costGrowsWithNodesAndNotWithMembers(int members, int nodes) {
    FakeNode[] at = new FakeNode[nodes];
    Arrays.setAll(at, _ -> WORLD.node());
    List<UserId> users = WORLD.users(members, at);
    Group group = WORLD.group(users);
    Cost first = costOf(group, users, at, 1);
    Cost second = costOf(group, users, at, 2);
    assertThat(first.loads()).isEqualTo(1);
    assertThat(second.loads()).isZero();
    assertThat(first.lookups()).isEqualTo(1 + (members - 1) / 1024);
    assertThat(first.calls()).isEqualTo(nodes);
    assertThat(second.calls()).isEqualTo(nodes);
    assertThat(second.bytes()).isLessThan(40 * members + 800 * nodes);
  }

  /** Counters of the service, or what was added to them. */
  private record Cost(int loads, int lookups, int calls, int bytes) {

    static Cost now() {
      return new Cost(
          count(FanoutMetric.MEMBER_CALLS),
          count(FanoutMetric.LOOKUP_CALLS),
          count(FanoutMetric.DELIVER_CALLS),
          count(FanoutMetric.DELIVER_BYTES));
    }

    Cost since(Cost before) {
      return new Cost(
          loads - before.loads,
          lookups - before.lookups,
          calls - before.calls,
          bytes - before.bytes);
    }
  }

  private static Cost costOf(Group group, List<UserId> users, FakeNode[] at, int events) {
    FanoutEvent event = group.text(users.getFirst());
    Cost before = Cost.now();
    WORLD.write(event);
    await()
        .until(() ->
            Arrays.stream(at).mapToInt(node -> node.got().size()).sum() == events * users.size());
    Cost cost = Cost.now().since(before);
    log.info(
        "event {} to {} members at {} nodes: a record of {} bytes, {}",
        events,
        users.size(),
        at.length,
        FanoutRecord.newBuilder().setEvent(event).build().getSerializedSize(),
        cost);
    return cost;
  }

  private static int count(FanoutMetric metric) {
    return (int) meters.get(metric.meterName()).counter().count();
  }
}
