package io.parley.e2e.checker;

import java.util.List;

/**
 * A promise that was broken.
 *
 * @param what the facts that contradict each other
 * @param trail everything that was observed of the message or receipt, in the order of time
 */
public record Violation(Promise promise, String what, List<String> trail) {

  public Violation {
    trail = List.copyOf(trail);
  }

  @Override
  public String toString() {
    return promise + "\n  " + what + trailText();
  }

  private String trailText() {
    return trail.isEmpty() ? "" : "\n    " + String.join("\n    ", trail);
  }
}
