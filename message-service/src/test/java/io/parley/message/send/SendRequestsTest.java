package io.parley.message.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.log.Content;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendRequestsTest {

  private static final String USER = UserId.next().toString();

  @Test
  void requestIsRead() {
    assertThat(SendRequests.content(new SendRequest("text", "hi", 3L, List.of(USER))))
        .isEqualTo(Content.text("hi", 3, List.of(UserId.parse(USER))));
    assertThat(SendRequests.content(body("hi"))).isEqualTo(Content.text("hi", 0, List.of()));
  }

  @Test
  void wrongRequestsSayWhatIsWrong() {
    assertWrong(new SendRequest("image", "hi", null, null), ErrorCode.INVALID_FIELD, "kind");
    assertWrong(new SendRequest(null, null, null, null), ErrorCode.MISSING_FIELD, "body");
    assertWrong(body(""), ErrorCode.INVALID_FIELD, "body");
    assertWrong(body("\ud800"), ErrorCode.INVALID_FIELD, "body");
    assertWrong(body("ä".repeat(8 * 1024 + 1)), ErrorCode.BODY_TOO_LARGE, null);
    assertWrong(body("\u0001".repeat(10_800)), ErrorCode.BODY_TOO_LARGE, null);
    assertWrong(new SendRequest(null, "hi", 0L, null), ErrorCode.INVALID_FIELD, "replyTo");
    assertWrong(
        new SendRequest(null, "hi", null, List.of("nobody")), ErrorCode.INVALID_FIELD, "mentions");
    assertWrong(
        new SendRequest(null, "hi", null, Collections.nCopies(51, USER)),
        ErrorCode.INVALID_FIELD,
        "mentions");
    assertWrong(
        new SendRequest(null, "hi", null, Collections.singletonList(null)),
        ErrorCode.INVALID_FIELD,
        "mentions");
  }

  @Test
  void largestTextIsOneThatFitsIntoAFrameOnceEscaped() {
    assertThat(SendRequests.content(body("\n".repeat(16 * 1024)))).isNotNull();
    assertThat(SendRequests.content(body("\u0001".repeat(10_240)))).isNotNull();
    assertWrong(body("\u0001".repeat(10_241)), ErrorCode.BODY_TOO_LARGE, null);
  }

  private static void assertWrong(SendRequest request, ErrorCode code, @Nullable String field) {
    assertProblem(() -> SendRequests.content(request), code, field);
  }

  private static void assertProblem(
      ThrowingCallable reading, ErrorCode code, @Nullable String field) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.field().orElse(null)).isEqualTo(field);
            });
  }

  private static SendRequest body(String body) {
    return new SendRequest(null, body, null, null);
  }
}
