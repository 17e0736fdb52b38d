package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.MessageKey;
import java.util.ArrayList;
import java.util.List;

/** Collects violations and gives each the trail of what it is about. */
final class Findings {

  private final Trails trails;
  private final List<Violation> violations = new ArrayList<>();

  Findings(Trails trails) {
    this.trails = trails;
  }

  void add(Promise promise, String what, MessageKey about) {
    violations.add(new Violation(promise, what, trails.of(about)));
  }

  void add(Promise promise, String what, MessageKey about, Actor whoLacksIt) {
    violations.add(new Violation(promise, what, trails.of(about, whoLacksIt)));
  }

  void add(Promise promise, String what, ConversationId conversation, long seq) {
    violations.add(new Violation(promise, what, trails.of(conversation, seq)));
  }

  void add(Promise promise, String what, ConversationId conversation, long seq, Actor whoLacksIt) {
    violations.add(new Violation(promise, what, trails.of(conversation, seq, whoLacksIt)));
  }

  void add(Promise promise, String what) {
    violations.add(new Violation(promise, what, List.of()));
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
