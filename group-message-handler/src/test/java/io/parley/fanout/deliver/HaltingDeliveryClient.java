package io.parley.fanout.deliver;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process, as kill -9 would, right before or after pushes have gone to a node. */
final class HaltingDeliveryClient implements DeliveryClient {

  private static final int CALLS_BEFORE = 60;

  private final DeliveryClient client;
  private final PlantedDeathAutoConfiguration.Step step;
  private final Runnable end;
  private final AtomicInteger calls = new AtomicInteger();

  HaltingDeliveryClient(
      DeliveryClient client, PlantedDeathAutoConfiguration.Step step, Runnable end) {
    this.client = client;
    this.step = step;
    this.end = end;
  }

  @Override
  public List<List<UserId>> deliver(String address, List<Push> pushes) {
    boolean last = calls.incrementAndGet() == CALLS_BEFORE;
    if (last && step == PlantedDeathAutoConfiguration.Step.HALT_BEFORE_PUSH) {
      end.run();
    }
    List<List<UserId>> absent = client.deliver(address, pushes);
    if (last && step == PlantedDeathAutoConfiguration.Step.HALT_AFTER_PUSH) {
      end.run();
    }
    return absent;
  }

  @Override
  public void forget(String address) {
    client.forget(address);
  }
}
