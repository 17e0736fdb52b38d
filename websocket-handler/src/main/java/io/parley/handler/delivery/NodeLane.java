package io.parley.handler.delivery;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The way to one node: one call at a time, which keeps pushes in order. Pushes that differ in the
 * user only take one place together.
 */
final class NodeLane {

  private final Function<List<Push>, List<Boolean>> call;
  private final NaturalBatcher<List<Push>, List<Boolean>> batcher;
  private final int half;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * A lane.
   *
   * @param call says of each push, in the same order, whether its user is there
   */
  NodeLane(DeliveryProperties properties, Function<List<Push>, List<Boolean>> call) {
    this.call = call;
    this.half = properties.maxQueued() / 2;
    this.batcher =
        new NaturalBatcher<>(
            new BatchSettings("deliver", 1, properties.maxBatch(), properties.maxQueued()),
            this::deliver);
  }

  /** Sends pushes; says of each whether its user is there. Fails when the node does not answer. */
  CompletableFuture<List<Boolean>> send(List<Push> alike) {
    waiting.incrementAndGet();
    return batcher.submit(alike).whenComplete((_, _) -> waiting.decrementAndGet());
  }

  /** Whether so much waits that only what must arrive should be added. */
  boolean isMoreThanHalfFull() {
    return waiting.get() > half;
  }

  private List<List<Boolean>> deliver(List<List<Push>> batch) {
    List<Boolean> here = call.apply(batch.stream().flatMap(List::stream).toList());
    List<List<Boolean>> answers = new ArrayList<>(batch.size());
    int from = 0;
    for (List<Push> alike : batch) {
      answers.add(here.subList(from, from + alike.size()));
      from += alike.size();
    }
    return answers;
  }
}
