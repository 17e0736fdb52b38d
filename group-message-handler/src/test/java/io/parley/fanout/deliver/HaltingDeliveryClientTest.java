package io.parley.fanout.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.fanout.deliver.PlantedDeathAutoConfiguration.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HaltingDeliveryClientTest {

  private final List<String> trail = new ArrayList<>();

  @Test
  void deathComesBeforeThePush() {
    deliver(Step.HALT_BEFORE_PUSH);
    assertThat(trail).hasSize(61).endsWith("push", "end", "push");
  }

  @Test
  void deathComesAfterThePush() {
    deliver(Step.HALT_AFTER_PUSH);
    assertThat(trail).hasSize(61).endsWith("push", "push", "end");
  }

  private void deliver(Step step) {
    DeliveryClient client = new HaltingDeliveryClient(new Noting(), step, () -> trail.add("end"));
    for (int call = 0; call < 60; call++) {
      client.deliver("node", List.of());
    }
  }

  private final class Noting implements DeliveryClient {

    @Override
    public List<List<UserId>> deliver(String address, List<Push> pushes) {
      trail.add("push");
      return List.of();
    }

    @Override
    public void forget(String address) {}
  }
}
