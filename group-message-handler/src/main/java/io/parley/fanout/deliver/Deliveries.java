package io.parley.fanout.deliver;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import io.parley.fanout.locate.HandlerNode;
import io.parley.fanout.locate.Locations;
import io.parley.fanout.locate.Target;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import io.parley.fanout.metric.PushOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** Brings frames to the nodes of users: one push per node, whatever the number of users. */
@Component
public final class Deliveries {

  private static final Executor VIRTUAL = task -> Thread.ofVirtual().name("relocate").start(task);

  private final NodeLanes lanes;
  private final Locations locations;
  private final FanoutMetrics metrics;

  Deliveries(NodeLanes lanes, Locations locations, FanoutMetrics metrics) {
    this.lanes = lanes;
    this.locations = locations;
    this.metrics = metrics;
  }

  /**
   * Sends a frame. Returns at once; calls for one conversation keep their order. Users who are not
   * where they should be are looked up once more; who is nowhere synchronises when they are back.
   *
   * @return the users whose node did not take it; never fails
   */
  public CompletableFuture<Audience> send(List<Target> targets, Content content) {
    return join(
        targets.stream()
            .map(target ->
                submit(target, content, (node, notHere) -> sendAnew(node, notHere, content)))
            .toList());
  }

  private interface Absence {
    CompletableFuture<List<UserId>> handle(HandlerNode node, List<UserId> notHere);
  }

  private CompletableFuture<List<UserId>> submit(Target target, Content content, Absence absence) {
    return lanes
        .submit(target.node(), new Push(target.users(), content))
        .thenCompose(notHere -> taken(target, notHere, absence))
        .exceptionally(failure -> {
          metrics.pushed(PushOutcome.FAILED);
          return target.users().users();
        });
  }

  private CompletableFuture<List<UserId>> taken(
      Target target, List<UserId> notHere, Absence absence) {
    metrics.add(FanoutMetric.RECIPIENTS, target.users().size() - (long) notHere.size());
    if (notHere.isEmpty()) {
      metrics.pushed(PushOutcome.DELIVERED);
      return CompletableFuture.completedFuture(List.of());
    }
    metrics.pushed(PushOutcome.NOT_HERE);
    return absence.handle(target.node(), notHere);
  }

  private CompletableFuture<List<UserId>> sendAnew(
      HandlerNode tried, List<UserId> users, Content content) {
    Audience audience = Audience.of(users);
    return CompletableFuture.supplyAsync(() -> locations.findAnew(audience), VIRTUAL)
        .thenCompose(targets ->
            join(
                targets.stream()
                    .filter(target -> !target.node().equals(tried))
                    .map(target ->
                        submit(
                            target,
                            content,
                            (_, _) -> CompletableFuture.completedFuture(List.of())))
                    .toList()))
        .handle((unreached, failure) -> failure == null ? unreached.users() : users);
  }

  private static CompletableFuture<Audience> join(List<CompletableFuture<List<UserId>>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(_ -> {
          List<UserId> unreached = new ArrayList<>();
          parts.forEach(part -> unreached.addAll(part.join()));
          return Audience.of(unreached);
        });
  }
}
