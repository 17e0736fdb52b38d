package io.parley.fanout.locate;

import io.parley.fanout.audience.Audience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which users of an audience are at which node.
 *
 * @param askedAt when the oldest of the answers behind it was asked for
 */
record Plan(List<Target> targets, long askedAt) {

  /** Puts the answers, one per user, together. */
  static Plan of(Audience audience, List<Located> answers, long now) {
    Map<HandlerNode, Audience.Selection> byNode = new LinkedHashMap<>();
    long oldest = now;
    for (int i = 0; i < answers.size(); i++) {
      Located located = answers.get(i);
      oldest = located.askedAt() - oldest < 0 ? located.askedAt() : oldest;
      for (HandlerNode node : located.nodes()) {
        byNode.computeIfAbsent(node, _ -> audience.select()).add(i);
      }
    }
    List<Target> targets =
        byNode.entrySet().stream()
            .map(entry -> new Target(entry.getKey(), entry.getValue().toAudience()))
            .toList();
    return new Plan(targets, oldest);
  }
}
