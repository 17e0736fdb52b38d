package io.parley.e2e.matrix;

import io.parley.e2e.views.Dialogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Asks by frame; what comes back is a code, or {@code ok}. */
final class Frames {

  static final String OK = "ok";
  static final String ENDED = "ended";
  private static final Duration SILENCE = Duration.ofMillis(900);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Frames() {}

  static String send(Party party, Relation relation) {
    String clientId = UUID.randomUUID().toString();
    Map<String, Object> send =
        Map.of(
            "type",
            "send",
            "clientId",
            clientId,
            "conversation",
            party.conversation(relation),
            "kind",
            "text",
            "body",
            "hello");
    try (Dialogue dialogue = party.dialogue(relation)) {
      dialogue.say(send);
      return codeOf(dialogue.await(frame -> isAbout(frame, "clientId", clientId)));
    }
  }

  static String fetch(Party party, Relation relation) {
    Map<String, Object> fetch =
        Map.of("type", "fetch", "conversation", party.conversation(relation), "from", 1, "to", 1);
    try (Dialogue dialogue = party.dialogue(relation)) {
      return codeOf(dialogue.ask(fetch, answer -> true).getLast());
    }
  }

  /** What a device that holds nothing of the group is told of it. */
  static String sync(Party party, Relation relation) {
    String conversation = party.conversation(relation);
    Map<String, Object> sync = Map.of("type", "sync", "cursors", Map.of(conversation, 0));
    try (Dialogue dialogue = party.dialogue(relation)) {
      List<JsonNode> answers = dialogue.ask(sync, answer -> !answer.path("more").asBoolean(false));
      return answers.stream()
          .flatMap(answer -> answer.path("conversations").valueStream())
          .filter(head -> isAbout(head, "conversation", conversation))
          .findFirst()
          .map(head -> head.path("ended").asBoolean(false) ? ENDED : OK)
          .orElseGet(() -> codeOf(answers.getLast()));
    }
  }

  /**
   * A frame of which nothing is heard unless it is refused.
   *
   * @param expected what is to come of it: a refusal is waited for longer than for silence
   */
  static String silent(Party party, Relation relation, Map<String, Object> frame, String expected) {
    String ref = "silent";
    Duration wait = expected.equals(OK) ? SILENCE : PATIENCE;
    Map<String, Object> whole = new HashMap<>(frame);
    whole.put("conversation", party.conversation(relation));
    whole.put("ref", ref);
    try (Dialogue dialogue = party.dialogue(relation)) {
      dialogue.say(whole);
      Optional<JsonNode> error =
          dialogue.poll(answer -> isError(answer) && isAbout(answer, "ref", ref), wait);
      return error.map(Frames::codeOf).orElse(OK);
    }
  }

  private static String codeOf(JsonNode frame) {
    return isError(frame) ? frame.path("code").asString("") : OK;
  }

  private static boolean isError(JsonNode frame) {
    return frame.path("type").asString("").equals("error");
  }

  private static boolean isAbout(JsonNode frame, String field, String value) {
    return frame.path(field).asString("").equals(value)
        && !frame.path("type").asString("").equals("event");
  }
}
