package io.parley.handler.delivery;

import io.parley.contracts.UserId;
import io.parley.handler.connection.NodeName;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.Located;
import io.parley.handler.registry.Lookups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings frames that are of interest now or never to users: one look-up for all of them, and one
 * push per node. What cannot be brought at once, or would get in the way of messages, is dropped.
 */
@Component
public final class PassingPushes {

  private final LocalDelivery local;
  private final NodeLanes lanes;
  private final Lookups lookups;
  private final HandlerMetrics metrics;
  private final String self;

  PassingPushes(
      LocalDelivery local,
      NodeLanes lanes,
      Lookups lookups,
      HandlerMetrics metrics,
      NodeName node) {
    this.local = local;
    this.lanes = lanes;
    this.lookups = lookups;
    this.metrics = metrics;
    this.self = node.value();
  }

  /** Pushes a frame to all devices of the users. Returns at once. */
  public void push(ServerFrame frame, List<UserId> users) {
    List<Push> pushes =
        users.stream().map(user -> new Push(user, frame, null, new Topic.Passing())).toList();
    pushes.forEach(local::deliver);
    var _ =
        lookups
            .findAll(users)
            .whenComplete((located, failure) -> {
              if (failure == null) {
                send(pushes, located);
              } else {
                pushes.forEach(_ -> metrics.pushed(PushOutcome.DROPPED));
              }
            });
  }

  private void send(List<Push> pushes, List<Located> located) {
    Map<HandlerNode, List<Push>> byNode = new LinkedHashMap<>();
    for (int i = 0; i < pushes.size(); i++) {
      for (HandlerNode node : located.get(i).nodes()) {
        if (!node.id().equals(self)) {
          byNode.computeIfAbsent(node, _ -> new ArrayList<>()).add(pushes.get(i));
        }
      }
    }
    byNode.forEach(lanes::pass);
  }
}
