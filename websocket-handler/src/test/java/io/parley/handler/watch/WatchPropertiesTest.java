package io.parley.handler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchPropertiesTest {

  static WatchProperties properties(int perConnection) {
    return new WatchProperties(
        "nowhere",
        Duration.ofSeconds(2),
        perConnection,
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3));
  }

  @Test
  void whatOneConnectionWatchesFitsIntoOneCall() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      assertThat(validator.validate(properties(PresenceCall.MAX_USERS))).isEmpty();
      assertThat(validator.validate(properties(PresenceCall.MAX_USERS + 1))).hasSize(1);
    }
  }
}
