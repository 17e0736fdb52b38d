package io.parley.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ClientId;
import io.parley.contracts.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {

  @Test
  void keyIsRead() {
    assertThat(IdempotencyKeys.required("a-1")).isEqualTo(new ClientId("a-1"));
    assertThat(IdempotencyKeys.optional("a-1")).contains(new ClientId("a-1"));
    assertThat(IdempotencyKeys.optional(null)).isEmpty();
  }

  @Test
  void missingKeyIsRefused() {
    assertThatThrownBy(() -> IdempotencyKeys.required(null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.MISSING_FIELD);
              assertThat(problem.field()).contains("Idempotency-Key");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "ä",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void malformedKeyIsRefused(String key) {
    assertThatThrownBy(() -> IdempotencyKeys.optional(key))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_FIELD);
              assertThat(problem.field()).contains("Idempotency-Key");
            });
  }
}
