package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The limits as they are in production. */
@Tag("quick")
class RateLimitsIT {

  private static final Map<String, String> REAL =
      Map.of(
          "PARLEY_HANDLER_RATES_MESSAGEBURST", "60",
          "PARLEY_HANDLER_RATES_MESSAGESPERSECOND", "10",
          "PARLEY_HANDLER_RATES_FRAMEBURST", "120",
          "PARLEY_HANDLER_RATES_FRAMESPERSECOND", "40");

  @RegisterExtension static final Stage STAGE = new Stage();

  @BeforeAll
  static void limit() {
    TestCluster.shared().restart("websocket-handler", REAL);
  }

  @AfterAll
  static void release() {
    TestCluster.shared().restart("websocket-handler");
  }

  @Test
  void sixtyMessagesPassAtOnceAndThenTenASecond() {
    Person writer = Person.register(STAGE.cluster().origin(), "fast");
    try (Probe probe = STAGE.connect(writer, "fast")) {
      List<JsonNode> errors =
          probe.errorsAfter(() ->
              IntStream.range(0, 100)
                  .forEach(i -> probe.say(Stage.message(STAGE.ben, "quick " + i))));

      assertThat(Stage.codes(errors)).containsOnly("rate_limited");
      assertThat(errors).hasSizeBetween(10, 40);
      assertThat(errors)
          .allSatisfy(error -> {
            assertThat(error.path("retryAfter").asLong(0)).isPositive();
            assertThat(error.path("clientId").asString("")).isNotEmpty();
          });
    }
    STAGE.assertServes();
  }

  @Test
  void otherFramesAreLimitedToo() {
    Person asker = Person.register(STAGE.cluster().origin(), "asker");
    try (Probe probe = STAGE.connect(asker, "asker")) {
      IntStream.range(0, 200).forEach(i -> probe.say(Map.of("type", "sync", "cursors", Map.of())));

      assertThat(probe.await("error").path("code").asString("")).isEqualTo("rate_limited");
    }
    STAGE.assertServes();
  }

  @Test
  void whoDoesNotSlowDownIsClosed() {
    Person pest = Person.register(STAGE.cluster().origin(), "pest");
    try (Probe probe = STAGE.connect(pest, "pest")) {
      IntStream.range(0, 600).forEach(i -> probe.say(Map.of("type", "ping")));

      assertThat(probe.ending().closed().code()).isEqualTo(4429);
    }
    STAGE.assertServes();
  }
}
